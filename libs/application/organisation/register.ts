import { canonical, changed, decideOrganisation, genesis, isRefusal, link, refuse } from '../../domain/index.js';
import type {
  Grounds,
  JournalEntry,
  OrganisationAct,
  OrganisationDecision,
  PersonId,
  Refusal,
  RegisterFacts,
} from '../../domain/index.js';
import { notBefore } from '../commit/change.js';
import { crashPoint } from '../crash-point.js';
import { sha256 } from '../hash.js';
import type { FactsCache } from '../read/facts-cache.js';
import type {
  OrganisationReceipt,
  OrganisationRecords,
  OrganisationTransaction,
  OrganisationWriting,
} from './organisation-records.js';
import type { Rehoming } from './rehoming.js';

export type Keeping = { person: PersonId; key: string; grounds: Grounds; seen?: number | null };
export type KeepingOutcome = { receipt: OrganisationReceipt; repeated: boolean } | { refusal: Refusal };

/** What is asked, as the journal keeps it, and what follows from it. */
export type Asked = { asked: unknown; decide: (register: RegisterFacts) => OrganisationDecision | Refusal };

const stream = { kind: 'organisation', id: 'organisation' } as const;

/** Every so many versions one is stored whole. */
const wholeEvery = 50;

/** The only way in which the organisation changes: one command, one version, one entry in its journal. */
export class Register {
  constructor(
    private readonly records: OrganisationRecords,
    private readonly cache: FactsCache,
    private readonly rehoming: Rehoming,
  ) {}

  act(act: OrganisationAct, keeping: Keeping): Promise<KeepingOutcome> {
    const { person, grounds } = keeping;
    return this.change(
      { asked: act, decide: (register) => decideOrganisation(act, person, grounds, register) },
      keeping,
    );
  }

  /**
   * Tasks follow at once, each in a transaction of its own; what a crash leaves undone is taken up by whoever sends the
   * same again, or by the worker.
   */
  async change(asked: Asked, keeping: Keeping): Promise<KeepingOutcome> {
    const outcome = await this.records.change(keeping.person, keeping.key, (tx) => this.decideIn(tx, asked, keeping));
    crashPoint('organisation.afterCommit');
    if ('receipt' in outcome) await this.rehoming.run();
    return outcome;
  }

  private async decideIn(tx: OrganisationTransaction, asked: Asked, keeping: Keeping): Promise<KeepingOutcome> {
    const { command, versions, now } = tx.found;
    const { grounds, key, person, seen } = keeping;
    const fingerprint = sha256(canonical({ asked: asked.asked, grounds }));
    if (command) {
      const isSame = command.fingerprint === fingerprint;
      return isSame ? { receipt: command.receipt, repeated: true } : { refusal: refuse('key.reused', { key }) };
    }
    const { organisation, calendar } = await this.cache.ground(tx, versions);
    if (seen !== undefined && seen !== null && seen !== organisation.version)
      return { refusal: refuse('organisation.moved', { version: organisation.version }) };
    const register = { organisation, calendar, now };
    const decision = asked.decide(register);
    if (isRefusal(decision)) return { refusal: decision };
    const writing = writingOf(tx, register, decision, asked.asked, { person, key, fingerprint, grounds });
    await tx.write(writing);
    crashPoint('organisation.beforeCommit');
    return { receipt: writing.command.receipt, repeated: false };
  }
}

type Ordered = { person: PersonId; key: string; fingerprint: string; grounds: Grounds };

const writingOf = (
  { found: { head } }: OrganisationTransaction,
  { organisation, calendar, now }: RegisterFacts,
  { actor, puts }: OrganisationDecision,
  asked: unknown,
  { person, key, fingerprint, grounds }: Ordered,
): OrganisationWriting => {
  const change = { version: organisation.version + 1, puts };
  const facts = { organisation: organisation.version, calendar: calendar.version, procedure: null };
  const payload = { kind: 'changed', version: change.version, asked, grounds, puts };
  const at = notBefore(now, head?.at);
  const unlinked = { stream, seq: (head?.seq ?? 0) + 1, at, actor, facts, payload };
  const entry: JournalEntry = { ...unlinked, ...link(head?.hash ?? genesis, unlinked, sha256) };
  const receipt = { version: change.version, seq: entry.seq, hash: entry.hash, at };
  const whole = change.version % wholeEvery === 0;
  return {
    change,
    organisation: changed(organisation, change),
    whole,
    entry,
    command: { person, key, fingerprint, receipt },
  };
};
