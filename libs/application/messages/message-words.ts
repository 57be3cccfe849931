import type { Calendar, Instant, Words } from '../../domain/index.js';
import type { Mail } from '../follow/letter-words.js';
import { whyWords } from '../follow/letter-words.js';
import { say } from '../views/say.js';
import { untilWords } from '../views/time-words.js';
import type { MessageLine } from './message-records.js';

type Today = { now: Instant; calendar: Calendar; address: string };

/** Told late, because the installation did not run when it was to be told: the reader must not look for their own fault. */
const firedLate = { vi: ' (hệ thống báo muộn)', en: ' (fired late by the system)' };

const lineWords = ({ task, about }: MessageLine, { now, calendar }: Today): Words => {
  const why = whyWords(about.kind);
  const due = about.due === null ? null : untilWords(about.due, now, calendar);
  const late = about.firedLate ? firedLate : { vi: '', en: '' };
  return say('- {why}{late}: {title}[ – hạn {due}]', '- {why}{late}: {title}[ – due {due}]', {
    ...{ why, late, due },
    title: task.title,
  });
};

/** Vietnamese first, English below it; one line for each thing, what was escalated first. */
export const messageMail = (lines: MessageLine[], today: Today): Mail => {
  const said = lines.map((line) => lineWords(line, today));
  const head = say(
    'Hôm nay có {n} việc cần bạn biết về thời hạn:',
    lines.length === 1
      ? 'Today one thing about a term is told to you:'
      : 'Today {n} things about terms are told to you:',
    {
      n: lines.length,
    },
  );
  const text = [
    ...[head.vi, ...said.map(({ vi }) => vi), ''],
    ...[head.en, ...said.map(({ en }) => en), ''],
    today.address,
  ].join('\n');
  return { subject: `[Mandate] ${lines.length} việc về thời hạn`, text };
};
