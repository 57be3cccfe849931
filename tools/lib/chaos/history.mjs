/**
 * Holds what clients were told against what the journal says. It knows no server: everything is given, so that a bad
 * history can be given too.
 *
 * `receipts`  what was acknowledged, in the order of acknowledgement: { client, key, conflict, receipt: { task, seq, hash, entries } }
 * `journal`   the entries of all tasks: { task, seq, kind, person, hash }
 * `others`    tasks that were there before the load: { task: last seq }
 * `owed`      who had to be told because of the journal: { key, maySkip }
 * `notices`   who was told: keys
 * `contested` conflicts in which every attempt was answered
 */
export function checkHistory(history) {
  const claims = claimsOf(history);
  const stored = new Map(history.journal.map((entry) => [placeOf(entry), entry]));
  return {
    acknowledged: claims.length,
    lost: [...claims.flatMap((claim) => lostOf(claim, stored)), ...untold(history)],
    doubled: [...twiceAnswered(history), ...overlapping(claims), ...unclaimed(claims, history), ...toldTwice(history)],
    wrong: [...disorder(history), ...conflicts(history), ...gaps(history)],
  };
}

/** One for each command that was acknowledged, however often it was sent; it claims the entries that it names. */
function claimsOf({ receipts }) {
  const commands = new Map(receipts.map((each) => [commandOf(each), each]));
  return [...commands.values()].map((each) => ({ ...each, entries: entriesOf(each.receipt) }));
}

const commandOf = ({ client, key }) => `${client} ${key}`;
const placeOf = ({ task, seq }) => `${task}#${seq}`;
const entriesOf = ({ task, seq, hash, entries }) =>
  entries.map((kind, index) => ({
    task,
    kind,
    seq: seq - entries.length + 1 + index,
    hash: index === entries.length - 1 ? hash : null,
  }));

function lostOf({ entries, client }, stored) {
  const stands = (entry) => {
    const found = stored.get(placeOf(entry));
    return found?.kind === entry.kind && (entry.hash === null || found.hash === entry.hash);
  };
  const missing = entries.filter((entry) => !stands(entry));
  return missing.map((entry) => `${placeOf(entry)} ${entry.kind}, acknowledged to ${client}, is not in the journal`);
}

function twiceAnswered({ receipts }) {
  const first = new Map();
  return receipts.flatMap((each) => {
    const known = first.get(commandOf(each));
    first.set(commandOf(each), known ?? each);
    if (!known || known.receipt.hash === each.receipt.hash) return [];
    return [`${commandOf(each)} was answered with ${placeOf(known.receipt)} and with ${placeOf(each.receipt)}`];
  });
}

function overlapping(claims) {
  const owner = new Map();
  return claims.flatMap((claim) =>
    claim.entries.flatMap((entry) => {
      const other = owner.get(placeOf(entry));
      owner.set(placeOf(entry), claim);
      return other ? [`${placeOf(entry)} was acknowledged to ${commandOf(other)} and to ${commandOf(claim)}`] : [];
    }),
  );
}

/** Every entry that a person made during the load is some command's; one that is nobody's was made twice. */
function unclaimed(claims, { journal, others }) {
  const claimed = new Set(claims.flatMap(({ entries }) => entries.map(placeOf)));
  return journal
    .filter((entry) => entry.person !== null && entry.seq > (others[entry.task] ?? 0) && !claimed.has(placeOf(entry)))
    .map((entry) => `${placeOf(entry)} ${entry.kind} of ${entry.person} answers no command`);
}

/** A client sends its next act on a task when it has the receipt of the one before. */
function disorder({ receipts }) {
  const last = new Map();
  const seen = new Set();
  return receipts.flatMap((each) => {
    if (seen.has(commandOf(each))) return [];
    seen.add(commandOf(each));
    const line = `${each.client} ${each.receipt.task}`;
    const before = last.get(line) ?? 0;
    last.set(line, each.receipt.seq);
    return each.receipt.seq > before ? [] : [`${line}: ${each.receipt.seq} was acknowledged after ${before}`];
  });
}

function conflicts({ receipts, contested }) {
  const winners = new Map(contested.map((conflict) => [conflict, new Set()]));
  for (const each of receipts) if (each.conflict) winners.get(each.conflict)?.add(commandOf(each));
  return [...winners]
    .filter(([, commands]) => commands.size !== 1)
    .map(([conflict, commands]) => `${conflict} has ${commands.size} winners`);
}

function gaps({ journal }) {
  const last = new Map();
  return journal
    .toSorted((a, b) => (a.task === b.task ? a.seq - b.seq : a.task < b.task ? -1 : 1))
    .filter(({ task, seq }) => {
      const expected = (last.get(task) ?? 0) + 1;
      last.set(task, seq);
      return seq !== expected;
    })
    .map((entry) => `${placeOf(entry)} does not follow the entry before it`);
}

function untold({ owed, notices }) {
  const told = new Set(notices);
  return owed.filter(({ key, maySkip }) => !maySkip && !told.has(key)).map(({ key }) => `nobody was told of ${key}`);
}

function toldTwice({ owed, notices }) {
  const due = new Set(owed.map(({ key }) => key));
  const seen = new Set();
  const again = notices.filter((key) => seen.size === seen.add(key).size);
  const uncalled = notices.filter((key) => !due.has(key));
  return [...again.map((key) => `${key} was told twice`), ...uncalled.map((key) => `${key} was told for no reason`)];
}
