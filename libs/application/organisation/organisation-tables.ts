import { groundsOf, isRefusal, keeperOf, refuse } from '../../domain/index.js';
import type { Instant, OrganisationDecision, PersonId, Put, Refusal, RegisterFacts } from '../../domain/index.js';
import type { Directory } from '../read/directory.js';
import type { Keeping, KeepingOutcome, Register } from './register.js';
import { tablesOf, type WrittenTable } from './tables/export.js';
import { tablesIn, type GivenSheet } from './tables/given.js';
import { planImport, type ImportPlan } from './tables/import.js';

export type Given = { file: string; sheets: GivenSheet[]; on: string | null };

/** The organisation as tables, out and in. What a file would do is looked at first, and done as one act or not at all. */
export class OrganisationTables {
  constructor(
    private readonly directory: Directory,
    private readonly register: Register,
  ) {}

  async written(on: Instant | null): Promise<WrittenTable[]> {
    const { organisation, calendar } = await this.directory.current();
    return tablesOf(organisation, calendar, on);
  }

  async preview({ sheets, on }: Given, person: PersonId): Promise<(ImportPlan & { version: number }) | Refusal> {
    const register = await this.directory.current();
    const keeper = keeperOf(person, register);
    if (isRefusal(keeper)) return keeper;
    const tables = tablesIn(sheets);
    return isRefusal(tables)
      ? tables
      : { ...(await planImport(tables, register, on)), version: register.organisation.version };
  }

  /**
   * Planned before the organisation is locked, for that takes long and every act waits for the lock. Where it was changed
   * meanwhile, the plan is of an organisation that is no more.
   */
  async apply(given: Given, keeping: Keeping): Promise<KeepingOutcome> {
    const { file, sheets, on } = given;
    const asked = { act: 'import', file, on, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
    const before = await this.directory.current();
    const planned = await decided(given, keeping, before);
    const decide = (register: RegisterFacts): OrganisationDecision | Refusal => {
      const { version } = register.organisation;
      if (isRefusal(planned)) return planned;
      if (version !== before.organisation.version) return refuse('organisation.moved', { version });
      return { ...planned, puts: atTheMoment(planned.puts, before.now, register.now) };
    };
    return this.register.change({ asked, decide }, keeping);
  }
}

const decided = async (
  { sheets, on }: Given,
  keeping: Keeping,
  register: RegisterFacts,
): Promise<OrganisationDecision | Refusal> => {
  const actor = keeperOf(keeping.person, register);
  if (isRefusal(actor)) return actor;
  const grounds = groundsOf(keeping.grounds);
  if (isRefusal(grounds)) return grounds;
  const tables = tablesIn(sheets);
  if (isRefusal(tables)) return tables;
  const { puts, errors } = await planImport(tables, register, on);
  if (errors > 0) return refuse('import.faulty', { errors });
  return puts.length > 0 ? { actor, puts } : refuse('change.none');
};

/** What was to begin or end "now" does so when it is written: nothing that was done meanwhile was done too late. */
const atTheMoment = (puts: readonly Put[], planned: Instant, written: Instant): Put[] =>
  JSON.parse(JSON.stringify(puts), (_, value: unknown) => (value === planned ? written : value)) as Put[];
