import type { UrgedView, UrgingView } from '../../contracts/urging-http.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import { dayAt, dayOfEvent, isRefusal, postOf, unitOf, workingDaysLeft } from '../../domain/index.js';
import type { Actor, Calendar, CivilDate, Instant, Organisation, Refusal } from '../../domain/index.js';
import { dueAnyhow } from '../../domain/time/count.js';
import type { UrgingLetter } from '../../domain/urging/urging.js';
import type { TallyRow } from '../supervision/counted.js';
import { personName, unitName } from './names.js';
import { iso } from './time-words.js';

const slashed = (day: CivilDate): string => day.split('-').reverse().join('/');

const dateLine = (day: CivilDate): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${month} năm ${year}`;
};

export const letterFile = ({ agency, round }: Pick<UrgingLetter, 'agency' | 'round'>): string =>
  `/api/urging/${encodeURIComponent(agency)}/${round}/letter`;

const urgedView = (letter: UrgingLetter): UrgedView => ({
  notation: letter.notation,
  at: iso(letter.at),
  tasks: letter.tasks.length,
  file: letterFile(letter),
});

type Shown = { round: CivilDate; by: Actor | Refusal; agencies: TallyRow[]; letters: UrgingLetter[] };

export const urgingView = ({ round, by, agencies, letters }: Shown, organisation: Organisation): UrgingView => {
  const late = agencies.filter(({ counts }) => counts.overdue > 0).map(({ key }) => key);
  const all = [...new Set([...late, ...letters.map(({ agency }) => agency)])];
  return {
    round,
    refusal: isRefusal(by) ? { code: by.refused, words: refusalWords[by.refused].words } : null,
    agencies: all.map((id) => {
      const letter = letters.find(({ agency }) => agency === id);
      const overdue = agencies.find(({ key }) => key === id)?.counts.overdue ?? 0;
      return { id, name: unitName(organisation, id), overdue, letter: letter ? urgedView(letter) : null };
    }),
  };
};

/** By when an answer is asked for. */
const answerWithin = { unit: 'workingDay' as const, amount: 3 };

const capacityOf = (organisation: Organisation, post: string): string[] =>
  postOf(organisation, post)?.role === 'deputyHead'
    ? ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']
    : ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'];

/** What stands in the letter, from what was written down when it was made. */
export const letterWords = (letter: UrgingLetter, organisation: Organisation, calendar: Calendar) => {
  const office = postOf(organisation, letter.by.post)?.unit ?? '';
  const issuer = unitName(organisation, unitOf(organisation, office)?.parent ?? office).vi;
  const working = ({ due }: { due: Instant }): number => Math.max(0, -workingDaysLeft(letter.at, due, calendar));
  return {
    issuer,
    place: issuer.replace(/^(Ủy ban nhân dân|UBND)\s*(tỉnh|thành phố)?\s*/iu, '') || issuer,
    notation: letter.notation,
    date: dateLine(dayAt(letter.at, calendar)),
    agency: unitName(organisation, letter.agency).vi,
    signer: {
      capacity: capacityOf(organisation, letter.by.post),
      name: personName(organisation, letter.by.person),
    },
    deadlineDay: slashed(dayOfEvent(dueAnyhow(answerWithin, letter.at, calendar).due, calendar)),
    tasks: letter.tasks.map((task) => ({
      title: task.title,
      directive: task.directive,
      due: slashed(dayOfEvent(task.due, calendar)),
      daysLate: working(task),
    })),
  };
};
