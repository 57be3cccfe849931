import type { InboxItemView, InboxView } from '../../contracts/http.js';
import { workingDaysLeft } from '../../domain/index.js';
import type { Calendar, Instant, Organisation, Words } from '../../domain/index.js';
import type { Notice } from '../notices/notice-records.js';
import type { InboxTaskRow } from '../ports.js';
import { postTitle, unitName } from './names.js';
import { subjectOf } from './subject.js';
import { iso, isoOrNull } from './time-words.js';

type Known = { organisation: Organisation; calendar: Calendar; now: Instant };

/** As the reader orders them, by what is due first; an escalation has no term of its own, yet is about lateness: on top. */
export const inboxItems = (rows: InboxTaskRow[], known: Known): InboxItemView[] => {
  const items = rows.map((row) => itemView(row, known));
  return [...items.filter(({ late }) => late), ...items.filter(({ late }) => !late)];
};

const itemView = (row: InboxTaskRow, { organisation, calendar, now }: Known): InboxItemView => ({
  task: { id: row.taskId, title: row.title, lead: unitName(organisation, row.lead), directive: row.directive },
  subject: subjectOf(row.subject) ?? { of: 'task' },
  asked: row.asked,
  from: fromWords(row, organisation),
  post: row.post,
  since: iso(row.since),
  due: isoOrNull(row.due),
  late: row.asked === 'acknowledge' || (row.due !== null && row.due <= now),
  workingDaysLeft: row.due === null ? null : workingDaysLeft(now, row.due, calendar),
});

/** The assigner asks the lead; the lead asks everybody else; an escalation comes from time alone. */
const fromWords = ({ asked, assigner, lead }: InboxTaskRow, organisation: Organisation): Words | null => {
  if (asked === 'acknowledge') return null;
  const ofLead = asked === 'accept' || asked === 'draft' || asked === 'report';
  return ofLead ? postTitle(organisation, assigner) : unitName(organisation, lead);
};

export const inboxView = (rows: InboxTaskRow[], notices: Notice[], known: Known): InboxView => ({
  now: iso(known.now),
  items: inboxItems(rows, known),
  notices: notices.map(({ about, at, ...notice }) => ({
    ...notice,
    about: { ...about, due: isoOrNull(about.due), firedLate: about.firedLate ?? false },
    at: iso(at),
  })),
});
