import { itemsOf } from '../../domain/index.js';
import type { Facts, TaskEntry, TaskState, Term, Words } from '../../domain/index.js';
import { postTitle, unitName } from './names.js';
import { bare, joined, say } from './say.js';
import { seatUnitName } from './subject.js';

type Teller = { state: TaskState; facts: Facts };
type DossierKind =
  | 'fileAttached'
  | 'fileRemoved'
  | 'opinionsKept'
  | 'dossierIncomplete'
  | 'dossierCompleted'
  | 'formWritten'
  | 'optionChosen';
type Tell = { [Kind in DossierKind]: (entry: Extract<TaskEntry, { kind: Kind }>, teller: Teller) => Words };

/** Lines of the checklist by their names; one that the procedure no longer has by its key. */
export const itemNames = ({ procedure }: Pick<Facts, 'procedure'>, keys: readonly string[]): Words =>
  joined(keys.map((key) => itemsOf({ procedure }).find((item) => item.key === key)?.name ?? { vi: key, en: key }));

/** What is left of a term: `null` where the step has none. */
export const leftWords = (term: Term | null): Words | null => {
  if (term === null || term.unit === 'date') return null;
  return term.unit === 'hour'
    ? say('{amount} giờ', '{amount} hours', { amount: term.amount })
    : say('{amount} ngày làm việc', '{amount} working days', { amount: term.amount });
};

export const dossierTell: Tell = {
  fileAttached: ({ to, name }, { state, facts }) =>
    to.of === 'seat'
      ? say('Tệp kèm ý kiến của {unit}: {name}.', 'File with the opinion of {unit}: {name}.', {
          unit: seatUnitName(to.seat, state, facts),
          name: bare(name),
        })
      : say('Đưa vào hồ sơ, mục {item}: {name}.', 'Put into the dossier, item {item}: {name}.', {
          item: itemNames(facts, [to.item]),
          name: bare(name),
        }),
  fileRemoved: ({ item, reason }, { facts }) =>
    say('Rút một tệp khỏi mục {item}: {reason}.', 'Took a file out of {item}: {reason}.', {
      item: itemNames(facts, [item]),
      reason: bare(reason),
    }),
  opinionsKept: ({ units, reason }, { facts }) =>
    say(
      'Không hỏi lại {units}; ý kiến của họ giữ theo bản đã hỏi: {reason}.',
      'Did not ask {units} again; their opinions stay with the version they were given on: {reason}.',
      { units: joined(units.map((unit) => unitName(facts.organisation, unit))), reason: bare(reason) },
    ),
  dossierIncomplete: ({ items, reason, remaining, to }, { facts }) =>
    say(
      'Hồ sơ chưa đủ, trả {to} bổ sung {items}: {reason}[. Thời hạn thẩm tra dừng, còn {left}].',
      'The dossier is incomplete, back to {to} for {items}: {reason}[. The Office’s term stands, with {left} left].',
      {
        to: postTitle(facts.organisation, to),
        items: itemNames(facts, items),
        reason: bare(reason),
        left: leftWords(remaining),
      },
    ),
  dossierCompleted: ({ remaining }) =>
    say(
      'Hồ sơ đã bổ sung[; thời hạn thẩm tra chạy tiếp, còn {left}].',
      'The dossier was completed[; the Office’s term goes on, with {left}].',
      { left: leftWords(remaining) },
    ),
  formWritten: () => say('Lập phiếu trình.', 'Wrote the submission form.'),
  optionChosen: ({ option }) => say('Chọn phương án {option}.', 'Chose option {option}.', { option }),
};
