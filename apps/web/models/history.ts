import type { EntryView } from '../../../libs/contracts/http.js';
import { civilDate } from './dates.js';

/** Entries that one act (or one passing of time) wrote together: read as one thing that happened. */
export type Happening = { key: string; at: string; actor: EntryView['actor']; entries: EntryView[] };
export type Day = { date: string; happenings: Happening[] };

const together = (a: EntryView, b: EntryView): boolean =>
  a.at === b.at && a.actor?.person === b.actor?.person && a.actor?.post.vi === b.actor?.post.vi;

export const happenings = (entries: EntryView[]): Happening[] => {
  const groups: Happening[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.entries.at(-1);
    if (last && before && together(before, entry)) last.entries.push(entry);
    else groups.push({ key: entry.hash, at: entry.at, actor: entry.actor, entries: [entry] });
  }
  return groups;
};

/** Newest day first, and in a day the newest happening; within one happening the order in which it was decided. */
export const byDay = (entries: EntryView[]): Day[] => {
  const days = new Map<string, Happening[]>();
  for (const happening of happenings(entries).toReversed()) {
    const date = civilDate(happening.at);
    days.set(date, [...(days.get(date) ?? []), happening]);
  }
  return [...days].map(([date, list]) => ({ date, happenings: list }));
};

/** Initials as Vietnamese names are spoken: of the given name and of the one before it. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase();
