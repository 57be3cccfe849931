import type { CivilDate, Instant } from '../../domain/index.js';

/** A day on which something is due. */
export type DueEvent = {
  uid: string;
  day: CivilDate;
  summary: string;
  description: string;
  url: string;
  category: string;
  changedAt: Instant;
};

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const stamp = (at: Instant): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const plainDay = (day: CivilDate): string => day.replaceAll('-', '');
const dayAfter = (day: CivilDate): CivilDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const longest = 75;

/** No line is longer than 75 octets, and none is cut inside a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? longest : longest - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
};

const eventLines = ({ uid, day, summary, description, url, category, changedAt }: DueEvent, now: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${stamp(now)}`,
  `LAST-MODIFIED:${stamp(changedAt)}`,
  `DTSTART;VALUE=DATE:${plainDay(day)}`,
  `DTEND;VALUE=DATE:${plainDay(dayAfter(day))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `CATEGORIES:${escaped(category)}`,
  ...(url === '' ? [] : [`URL:${url}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** A calendar as RFC 5545 writes it: whole days, for a term ends with its day. */
export const icsOf = (name: string, events: DueEvent[], now: Instant): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mandate//Mandate//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[`X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Ho_Chi_Minh', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'],
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
