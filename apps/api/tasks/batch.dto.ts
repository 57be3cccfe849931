import type { BatchResultView, BatchView } from '../../../libs/contracts/parts-http.js';
import type { Act, CivilDate, Subject, TaskId, VisitRef } from '../../../libs/domain/index.js';
import { Choice, Id, NestedMany, NestedOrNull, OptionalDay, OptionalText } from '../shapes/given.js';
import { Many, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';
import { AboutOrNull } from './acts/subject.dto.js';
import { VisitRefDto } from './acts/visit-ref.dto.js';
import { ReceiptDto } from './receipt.dto.js';

class ItemDto {
  @Id() task!: string;
  /** The visit that the person saw, for acts on one. */
  @NestedOrNull(() => VisitRefDto) visit!: VisitRefDto | null;
  /** What it is about, for acts that name it. */
  @AboutOrNull() subject!: Subject | null;
}

type Said = Pick<BatchDto, 'to' | 'lead' | 'day' | 'reason'>;
type At = { visit: VisitRef; subject: Subject };

const day = (date: CivilDate | undefined) => ({ date: date ?? '', inclusive: true });

type BatchAct =
  'accept' | 'confirm' | 'handOn' | 'reassign' | 'changeLead' | 'changeDeadline' | 'recall' | 'acknowledge' | 'archive';

/** Acts that say the same of every task. What asks for words about one task alone is done on its page. */
const makers: Record<BatchAct, (said: Said, at: At) => Act> = {
  accept: (_said, { visit }) => ({ act: 'accept', visit }),
  confirm: ({ reason }) => ({ act: 'confirm', despite: reason || null }),
  handOn: ({ to }, { visit }) => ({ act: 'handOn', visit, to: to ?? '' }),
  reassign: ({ lead }, { visit }) => ({ act: 'reassign', visit, lead: lead ?? '' }),
  changeLead: ({ lead, reason }) => ({ act: 'changeLead', lead: lead ?? '', reason: reason ?? '' }),
  changeDeadline: ({ day: date, reason }) => ({
    act: 'changeDeadline',
    subject: { of: 'task' },
    due: day(date),
    reason: reason ?? '',
  }),
  recall: ({ reason }) => ({ act: 'recall', reason: reason ?? '' }),
  acknowledge: ({ day: until }, { subject }) => ({ act: 'acknowledge', subject, until: until ?? '' }),
  archive: () => ({ act: 'archive' }),
};

const kinds = Object.keys(makers) as BatchAct[];
const noVisit: VisitRef = { step: '', round: 0 };

export class BatchDto {
  @Choice(kinds) act!: BatchAct;
  @NestedMany(() => ItemDto, 200) items!: ItemDto[];
  @OptionalText() to?: string;
  @OptionalText() lead?: string;
  @OptionalDay() day?: string;
  @OptionalText(4000) reason?: string;
}

/** Each task once, however often it was chosen. */
export const actsOf = ({ act, items, ...said }: BatchDto): { task: TaskId; act: Act }[] => {
  const once = new Map(items.map((item) => [item.task, item]));
  return [...once.values()].map(({ task, visit, subject }) => ({
    task,
    act: makers[act](said, { visit: visit ?? noVisit, subject: subject ?? { of: 'task' } }),
  }));
};

class BatchProblemDto {
  @Str() code!: string;
  @One(() => WordsDto) words!: WordsDto;
}
class BatchResultDto implements BatchResultView {
  @Str() task!: string;
  @OneOrNull(() => ReceiptDto) receipt!: ReceiptDto | null;
  @OneOrNull(() => BatchProblemDto) problem!: BatchProblemDto | null;
}
export class BatchResultsDto implements BatchView {
  @Many(() => BatchResultDto) results!: BatchResultDto[];
}
