import type { Meeting, TaskProposal } from '../result.js';
import { bodyOf, childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { rangeOf } from '../text/traced.js';
import { readDeadline } from '../time/deadline.js';
import type { Clock } from '../time/deadline.js';

const session =
  /^(?:Các )?(?:Hội nghị|HỘI NGHỊ|Phiên họp|PHIÊN HỌP|Kỳ họp|KỲ HỌP|Cuộc họp|CUỘC HỌP|Họp|Lễ|Buổi làm việc)/u;
const when =
  /(?:(?:[Dd]ự kiến|tổ chức|vào|lúc|khai mạc)[^:;]{0,30}? )?(?:lúc \d{1,2} (?:giờ|h)(?: ?\d{1,2})?(?: phút)?,? )?ngày (\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: ?\(([^)]*)\))?|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?: ?\(([^)]*)\))?/u;
const weekday = /[Tt]hứ|[Cc]hủ nhật|CN/u;

const agendaOf = (item: Item, tasks: readonly TaskProposal[]): string[] => {
  const items = childrenOf(item);
  const numbered = items.map(({ path }) => path).filter((path) => path !== '');
  return numbered.length > 0
    ? numbered
    : tasks.filter(({ path }) => path.startsWith(`${item.path}.`)).map(({ path }) => path);
};

/** "PHIÊN HỌP THƯỜNG KỲ THÁNG 9" with its day on a line of its own. */
const belowHead = (item: Item): string => bodyOf(item)[0]?.text.text ?? '';

const meetingOf = (item: Item, tasks: readonly TaskProposal[], clock: Clock): Meeting | null => {
  const { text } = item.head;
  const found = session.test(text) ? (when.exec(text) ?? when.exec(belowHead(item))) : null;
  if (!found) return null;
  const [day, month, year] = found[1] ? [found[1], found[2], found[3]] : [found[5], found[6], found[7]];
  const said = `${String(day)}/${String(month)}/${String(year)}`;
  const read = readDeadline(
    `ngày ${said}${weekday.test(found[4] ?? found[8] ?? '') ? ` (${found[4] ?? found[8] ?? ''})` : ''}`,
    clock,
  );
  return {
    path: item.path,
    name: (found.input === text ? text.slice(0, found.index) : text).replace(/[\s:;,.–-]+$/u, ''),
    raw: text.replace(/[\s.;]+$/u, ''),
    date: `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    tentative: /[Dd]ự kiến/u.test(`${text} ${found.input}`),
    weekday_ok: weekday.test(found[4] ?? found[8] ?? '') ? !read.flags.includes('weekdayMismatch') : null,
    agenda: agendaOf(item, tasks),
    span: rangeOf(item.clause),
  };
};

/** Sessions with the items on their agenda; when a session moves, so does what is on it. */
export const findMeetings = (root: Item, tasks: readonly TaskProposal[], clock: Clock): Meeting[] =>
  childrenOf(root).flatMap((item) => {
    const own = meetingOf(item, tasks, clock);
    return [...(own ? [own] : []), ...findMeetings(item, tasks, clock)];
  });
