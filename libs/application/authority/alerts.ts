import { hasDuty, postsOf } from '../../domain/index.js';
import type { Instant, Organisation, PersonId, PostId, Put, Words } from '../../domain/index.js';
import type { Directory } from '../read/directory.js';
import type { AlertRecords, PermissionEntry } from './alert-records.js';
import { alertWords } from './alert-words.js';

export type Alert = { id: string; at: Instant; by: PersonId | null; words: Words[]; read: boolean };

const looksBack = 300;

/** Every change of a permission is told to the security officer, and to whomever it is about. */
export class Alerts {
  constructor(
    private readonly records: AlertRecords,
    private readonly directory: Directory,
  ) {}

  async of(person: PersonId): Promise<{ organisation: Organisation; now: Instant; alerts: Alert[] }> {
    const { organisation, now, calendar } = await this.directory.current();
    const [entries, readUpTo] = await Promise.all([this.records.latest(looksBack), this.records.readUpTo(person)]);
    const isOfficer = hasDuty(organisation, person, 'securityOfficer', now);
    const posts = postsOf(organisation, person, now).map(({ id }) => id);
    const alerts = entries
      .map((entry) => (isOfficer ? entry : onlyAbout(entry, person, posts)))
      .filter((entry) => entry !== null)
      .map((entry) => ({
        ...{ id: entry.id, at: entry.at, by: entry.actor?.person ?? entry.payload.by ?? null },
        words: alertWords(entry, organisation, calendar),
        read: entry.at <= readUpTo,
      }))
      .filter(({ words }) => words.length > 0);
    return { organisation, now, alerts };
  }

  markRead(person: PersonId): Promise<void> {
    return this.records.markRead(person);
  }
}

/** The part of a change that concerns this person; `null` where none does. */
const onlyAbout = (entry: PermissionEntry, person: PersonId, posts: PostId[]): PermissionEntry | null => {
  if (entry.person === person) return entry;
  const puts = entry.payload.puts?.filter((put) => isAbout(put, person, posts)) ?? [];
  return puts.length > 0 ? { ...entry, payload: { ...entry.payload, puts } } : null;
};

const isAbout = ({ list, value }: Put, person: PersonId, posts: PostId[]): boolean => {
  if (list === 'delegations') return value.given.by === person || posts.includes(value.of) || posts.includes(value.by);
  if (list === 'absences') return value.person === person || (value.by !== null && posts.includes(value.by));
  return (list === 'tenures' || list === 'emergencies') && value.person === person;
};
