import type { TaskEntry, Words } from '../../domain/index.js';
import type { Watch } from '../../domain/procedure/urgency.js';
import { postTitle } from './names.js';
import { say } from './say.js';
import { subjectWords } from './subject.js';
import type { Teller } from './teller.js';
import { momentWords } from './time-words.js';

type EntryOf<Kind extends TaskEntry['kind']> = Extract<TaskEntry, { kind: Kind }>;

/** Before the term, or after it: then it names the reminder that comes next. */
export const remindedWords = (entry: EntryOf<'reminded'>, { state, facts }: Teller): Words => {
  const to = postTitle(facts.organisation, entry.to);
  const subject = subjectWords(entry.subject, state, facts);
  return entry.clocks
    ? say('Nhắc {to}: đã quá hạn {subject}.', 'Reminded {to}: {subject} is overdue.', { to, subject })
    : say('Nhắc {to}: sắp hết hạn {subject}.', 'Reminded {to}: the term of {subject} ends soon.', { to, subject });
};

export const watchWords: Record<Watch['on'], Words> = {
  notReceived: { vi: 'cơ quan chủ trì chưa mở hồ sơ', en: 'the lead has not taken up the file' },
  notAccepted: { vi: 'cơ quan chủ trì chưa tiếp nhận', en: 'the lead has not accepted' },
  noInterimReport: { vi: 'chưa có báo cáo giữa kỳ', en: 'there is no interim report' },
  noMovement: { vi: 'hồ sơ không chuyển động', en: 'nothing has moved' },
};

export const watchedWords = (
  { to, on, since, clocks }: EntryOf<'watched'>,
  { facts: { organisation, calendar } }: Teller,
): Words => {
  const from = momentWords(since, calendar);
  if (to !== null)
    return say('Báo sớm {to}: {what}, từ {from}.', 'Told {to} early: {what}, since {from}.', {
      to: postTitle(organisation, to),
      what: watchWords[on],
      from,
    });
  return clocks.length > 0
    ? say('Có động tĩnh lúc {from}: theo dõi tiếp.', 'A sign of life at {from}: watched on from there.', { from })
    : say('Có động tĩnh lúc {from}: thôi theo dõi.', 'A sign of life at {from}: watched no more.', { from });
};
