import { groundsOf, isRefusal, keeperOf, refuse } from '../../domain/index.js';
import type { Instant, OrganisationDecision, PersonId, Refusal, RegisterFacts } from '../../domain/index.js';
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
    return isRefusal(tables) ? tables : { ...planImport(tables, register, on), version: register.organisation.version };
  }

  apply(given: Given, keeping: Keeping): Promise<KeepingOutcome> {
    const { file, sheets, on } = given;
    const asked = { act: 'import', file, on, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
    return this.register.change({ asked, decide: (register) => decided(given, keeping, register) }, keeping);
  }
}

const decided = ({ sheets, on }: Given, keeping: Keeping, register: RegisterFacts): OrganisationDecision | Refusal => {
  const actor = keeperOf(keeping.person, register);
  if (isRefusal(actor)) return actor;
  const grounds = groundsOf(keeping.grounds);
  if (isRefusal(grounds)) return grounds;
  const tables = tablesIn(sheets);
  if (isRefusal(tables)) return tables;
  const { puts, errors } = planImport(tables, register, on);
  if (errors > 0) return refuse('import.faulty', { errors });
  return puts.length > 0 ? { actor, puts } : refuse('change.none');
};
