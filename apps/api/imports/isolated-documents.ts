import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentReader } from '../../../libs/application/imports/document-reader.js';
import type { DocumentFound, ReadTask, ReadWatch } from '../../../libs/application/imports/document-reader.js';
import type { Directory } from '../../../libs/application/index.js';
import { refuse } from '../../../libs/domain/index.js';
import type { Calendar, Refusal } from '../../../libs/domain/index.js';
import type { AgencyData, TaskProposal } from '../../../libs/extraction/index.js';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';
import type { ReadAndExtracted } from '../../../libs/extraction/readers/isolated.js';
import type { Config } from '../../../libs/platform/config.js';

type Known = { agencies: () => Promise<AgencyData>; calendar: () => Promise<Calendar>; searchPath: string };

/** Documents are read by a process of its own, which knows the file and nothing of this one. */
export class IsolatedDocuments extends DocumentReader {
  constructor(private readonly known: Known) {
    super();
  }

  async read(bytes: Uint8Array, { tell, signal }: ReadWatch): Promise<DocumentFound | Refusal> {
    const folder = await mkdtemp(join(tmpdir(), 'mandate-import-'));
    try {
      const file = join(folder, 'document');
      await writeFile(file, bytes, { mode: 0o600 });
      const [agencies, calendar] = await Promise.all([this.known.agencies(), this.known.calendar()]);
      const asked = { file, agencies, calendar, searchPath: this.known.searchPath };
      const said = await readIsolated(asked, { tell, signal });
      return 'refused' in said ? refuse(said.refused, said.facts) : found(said.read);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** The vocabulary of agencies is read once; the calendar is always today's. */
export const documentsOf = ({ agenciesFile, searchPath }: Config, directory: Directory): IsolatedDocuments => {
  let kept: Promise<AgencyData> | null = null;
  const agencies = async (): Promise<AgencyData> => JSON.parse(await readFile(agenciesFile, 'utf8')) as AgencyData;
  return new IsolatedDocuments({
    agencies: () => (kept ??= agencies()),
    calendar: async () => (await directory.current()).calendar,
    searchPath,
  });
};

const found = ({ kind, text, extraction }: ReadAndExtracted): DocumentFound => {
  const { document, tasks, anomalies, meetings, reports, indicators } = extraction;
  return {
    ...{ kind, text, whole: extraction, flags: anomalies },
    head: { number: document.symbol, issuer: document.issuer, date: dayOf(document.date), title: titleOf(document) },
    tasks: tasks.map(taskOf),
    counts: { meetings: meetings.length, reports: reports.length, indicators: indicators.length },
  };
};

const dayOf = ({ year, month, day }: { year: number | null; month: number | null; day: number | null }) =>
  year === null || month === null || day === null
    ? null
    : [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const titleOf = ({ type, subject }: { type: string | null; subject: string | null }): string | null =>
  [type, subject].filter(Boolean).join(' ') || null;

const taskOf = (task: TaskProposal): ReadTask => ({
  ...{ path: task.path, title: task.title, span: task.span },
  read: {
    ...{ lead: task.lead, supervisor: task.supervisor, coordinating: task.coordinating },
    ...{ term: task.deadline_raw, due: task.deadline.due, blank: task.deadline.incomplete === true },
    ...{ confidence: task.confidence, rules: task.rules },
  },
});
