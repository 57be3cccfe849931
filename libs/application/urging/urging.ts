import { agencyPath } from '../../domain/authority/agency.js';
import { dayAt, genesis, isRefusal, link, refuse, unitOf } from '../../domain/index.js';
import type { Actor, Calendar, Instant, Organisation, PersonId, Refusal, UnitId } from '../../domain/index.js';
import { yearOf } from '../../domain/time/civil.js';
import { roundOf, urgerOf, urgingSeries, type LateTask, type UrgingLetter } from '../../domain/urging/urging.js';
import { notBefore } from '../commit/change.js';
import { sha256 } from '../hash.js';
import type { Directory } from '../read/directory.js';
import type { TaskReader } from '../read/task-reader.js';
import type { UrgingDraw, UrgingRecords, UrgingWrite } from './urging-records.js';

type Known = { organisation: Organisation; calendar: Calendar; now: Instant };
const atOnce = 200;

/** Letters that urge (công văn đôn đốc): one for each agency and round, with all that it owes and is late with. */
export class Urging {
  constructor(
    private readonly records: UrgingRecords,
    private readonly tasks: TaskReader,
    private readonly directory: Directory,
  ) {}

  async make(agency: UnitId, person: PersonId): Promise<UrgingLetter | Refusal> {
    const known = await this.directory.current();
    const by = urgerOf(known.organisation, person, known.now);
    if (isRefusal(by)) return by;
    const tasks = await this.lateOf(agency, person);
    if (tasks.length === 0) return refuse('urging.nothingLate', { unit: agency });
    const today = dayAt(known.now, known.calendar);
    const issuer = issuerOf(known.organisation, by);
    const series = { unit: issuer, documentType: urgingSeries, year: yearOf(today) };
    const round = roundOf(today);
    const write = (draw: UrgingDraw): UrgingWrite => drawn(draw, { agency, round, by, tasks }, { ...known, issuer });
    const { letter, isNew } = await this.records.make({ agency, round, series }, write);
    return isNew ? letter : refuse('urging.already', { unit: agency, notation: letter.notation });
  }

  /** What is late longest comes first. All that the person may read of it: who signs it reads what they sign. */
  private async lateOf(agency: UnitId, person: PersonId): Promise<LateTask[]> {
    const seen = this.tasks.as(person);
    const late: LateTask[] = [];
    for (let page = 1; ; page += 1) {
      const { rows } = await seen.list({ lead: agency, count: 'overdue', page, size: atOnce });
      for (const { id, title, directive, due } of rows) if (due !== null) late.push({ id, title, directive, due });
      if (rows.length < atOnce) return late.sort((one, other) => one.due - other.due);
    }
  }
}

/** The body above the Office, in whose name it writes. */
const issuerOf = (organisation: Organisation, { post }: Actor): UnitId => {
  const unit = post.split('/')[0] ?? post;
  const office = organisation.posts.find(({ id }) => id === post)?.unit ?? unit;
  return unitOf(organisation, agencyPath(organisation, office).at(-1)?.id ?? office)?.parent ?? office;
};

const drawn = (
  { head, now }: UrgingDraw,
  { agency, round, by, tasks }: Pick<UrgingLetter, 'agency' | 'round' | 'by' | 'tasks'>,
  { organisation, calendar, issuer }: Known & { issuer: UnitId },
): UrgingWrite => {
  const at = notBefore(now, head.at);
  const [number, year] = [head.last + 1, head.year];
  const short = (unit: UnitId): string => unitOf(organisation, unit)?.abbreviation ?? unit;
  const office = organisation.posts.find(({ id }) => id === by.post)?.unit ?? issuer;
  const notation = `${String(number).padStart(2, '0')}/${short(issuer)}-${short(office)}`;
  const stream = { kind: 'series' as const, id: `${head.unit}/${head.documentType}/${head.year}` };
  const facts = { organisation: organisation.version, calendar: calendar.version, procedure: null };
  const urged = { agency, round, tasks: tasks.map(({ id }) => id) };
  const payload = { kind: 'drawn', number, year, notation, urged };
  const unlinked = { stream, seq: head.seq + 1, at, actor: by, facts, payload };
  const entry = { ...unlinked, ...link(head.seq === 0 ? genesis : head.headHash, unlinked, sha256) };
  return { letter: { agency, round, number, year, notation, at, by, tasks }, entry };
};
