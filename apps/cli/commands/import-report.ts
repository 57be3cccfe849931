import { say } from '../../../libs/application/views/say.js';
import type { Words } from '../../../libs/domain/words.js';
import type { Extraction, TaskProposal } from '../../../libs/extraction/index.js';
import { alike } from '../output.js';

const shown = 90;
const cut = (text: string): string => (text.length > shown ? `${text.slice(0, shown - 1)}…` : text);

const taskLine = ({ path, title, lead, deadline_raw, deadline, confidence }: TaskProposal): Words[] => {
  const due = deadline.due ?? deadline.kind;
  const who = lead.join('; ');
  return [
    alike(`${path.padEnd(14)} ${cut(title)}`),
    say(
      '               chủ trì: {who} · thời hạn: {raw} ({due}) · độ chắc {confidence}',
      '               lead: {who} · term: {raw} ({due}) · confidence {confidence}',
      {
        who: who === '' ? '?' : who,
        raw: deadline_raw ?? '-',
        due,
        confidence,
      },
    ),
  ];
};

/** What was found, for people: the head, the sums, each task, and what is odd. */
export const reportLines = ({ document, tasks, reports, meetings, indicators, anomalies }: Extraction): Words[] => [
  alike([document.type, document.symbol, document.date_raw, document.issuer].filter(Boolean).join(' · ')),
  ...(document.subject ? [alike(cut(document.subject))] : []),
  say(
    '{tasks} nhiệm vụ, {reports} chế độ báo cáo, {meetings} phiên họp, {indicators} chỉ tiêu',
    '{tasks} tasks, {reports} report duties, {meetings} sessions, {indicators} indicators',
    {
      tasks: tasks.length,
      reports: reports.length,
      meetings: meetings.length,
      indicators: indicators.length,
    },
  ),
  ...tasks.flatMap(taskLine),
  ...anomalies
    .filter(({ code }) => code !== 'deadline.missing')
    .map(({ code, path, message }) => alike(`! ${code} ${path} ${cut(message)}`)),
];
