import type { SilenceView } from '../../contracts/papers-http.js';
import { findSeat } from '../../domain/index.js';
import type { Organisation, Seat, TaskEntry, Words } from '../../domain/index.js';
import type { ToldEntry } from '../ports.js';
import type { OpenTask } from '../read/task-reader.js';
import { dueView } from './due.js';
import { personName, postTitle, postView, unitName } from './names.js';
import { say } from './say.js';
import { iso } from './time-words.js';

type Of<Kind extends TaskEntry['kind']> = Extract<TaskEntry, { kind: Kind }>;
type Told<Kind extends TaskEntry['kind']> = { entry: ToldEntry; payload: Of<Kind> };

const told = <Kind extends TaskEntry['kind']>(
  entries: ToldEntry[],
  kind: Kind,
  isIt: (payload: Of<Kind>) => boolean,
): Told<Kind>[] =>
  entries.flatMap((entry) => {
    const { payload } = entry;
    return payload?.kind === kind && isIt(payload as Of<Kind>) ? [{ entry, payload: payload as Of<Kind> }] : [];
  });

const placed = ({ seq, hash, at }: ToldEntry) => ({ seq, hash, at: iso(at) });

export const taskOfPaper = ({ state, facts }: OpenTask): SilenceView['task'] => ({
  id: state.id,
  title: state.title,
  directive: state.directive.number,
  lead: unitName(facts.organisation, state.lead),
});

const received = ({ entry }: Told<'seatOpened'>, organisation: Organisation): SilenceView['received'] => ({
  ...placed(entry),
  byName: entry.actor ? personName(organisation, entry.actor.person) : '',
  byPost: entry.actor ? postTitle(organisation, entry.actor.post) : { vi: '', en: '' },
});

const reminders = (entries: ToldEntry[], id: string, organisation: Organisation): SilenceView['reminders'] =>
  told(entries, 'reminded', ({ subject }) => subject.of === 'seat' && subject.seat === id).map(
    ({ entry, payload }) => ({ ...placed(entry), at: iso(payload.due), to: postTitle(organisation, payload.to) }),
  );

const postponed = (entries: ToldEntry[], id: string): SilenceView['postponed'] =>
  told(entries, 'silencePostponed', ({ seat }) => seat === id).map(({ entry, payload }) => ({
    ...placed(entry),
    until: iso(payload.deadline.due),
  }));

const lateAnswers = ({ late }: Seat, organisation: Organisation): SilenceView['late'] =>
  late.map(({ kind, text, at, by }) => ({ kind, text, at: iso(at), byName: personName(organisation, by) }));

const responsible = (unit: Words): Words =>
  say(
    '{unit} không trả lời trong thời hạn. Việc im lặng được tính là coi như đồng ý theo quy định nêu trên; đây không phải ý kiến đồng ý của {unit}. {unit} vẫn chịu trách nhiệm về nội dung thuộc lĩnh vực của mình.',
    '{unit} did not answer within the term. Under the rule above its silence is deemed consent; it is not an agreement of {unit}. {unit} stays responsible for what belongs to its field.',
    { unit },
  );

/** The certificate of a seat that silence closed, from what was entered; `null` where it was closed otherwise. */
export const silenceView = (task: OpenTask, entries: ToldEntry[], id: string): SilenceView | null => {
  const { state, facts } = task;
  const { organisation, calendar, procedure } = facts;
  const found = findSeat(state, id);
  const [asked] = told(entries, 'seatOpened', ({ seat }) => seat === id);
  const [silence] = told(entries, 'seatDeemedConsent', ({ seat }) => seat === id);
  if (!found || !asked || !silence) return null;
  const { seat, visit } = found;
  const { due, basis } = silence.payload;
  const unit = unitName(organisation, seat.unit);
  return {
    ...{ task: taskOfPaper(task), seat: id, unit, holder: postView(organisation, seat.holder, due) },
    version: { number: state.versions.find(({ hash }) => hash === seat.version)?.number ?? null, hash: seat.version },
    received: received(asked, organisation),
    term: dueView(seat.deadline, due, calendar),
    termBasis: procedure.steps.find(({ key }) => key === visit.step)?.basis ?? '',
    reminders: reminders(entries, id, organisation),
    postponed: postponed(entries, id),
    expired: { ...placed(silence.entry), minute: iso(due), basis },
    late: lateAnswers(seat, organisation),
    responsible: responsible(unit),
  };
};
