import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { SeatView, VisitView } from '../../../libs/contracts/http.js';
import type { DueView } from '../../../libs/contracts/common-http.js';
import type { Term, VisitCause } from '../../../libs/domain/index.js';
import {
  Among,
  AmongOrNull,
  Bool,
  Int,
  Many,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
} from '../shapes/shown.js';
import { NamedDto, PostDto, WordsDto } from '../shapes/words.dto.js';
import { AttachmentShownDto, OpinionCountsDto, SaidDto } from './dossier.dto.js';
import { opinionKinds, outcomes, seatStatuses, stages, stepKinds } from './vocabulary.js';

const amount = {
  unit: { type: 'string' as const, enum: ['workingDay', 'calendarDay', 'hour'] },
  amount: { type: 'integer' as const },
};
const date = {
  unit: { type: 'string' as const, enum: ['date'] },
  date: { type: 'string' as const, format: 'date' },
  inclusive: { type: 'boolean' as const },
};
/** Unions that no class can say, by hand. */
export const termSchema: ApiPropertyOptions = {
  oneOf: [
    { type: 'object', properties: amount, required: ['unit', 'amount'] },
    { type: 'object', properties: date, required: ['unit', 'date', 'inclusive'] },
  ],
};
const causeSchema: ApiPropertyOptions = {
  type: 'object',
  description: 'Why the visit was opened; the fields beside `kind` depend on it.',
  properties: {
    kind: {
      type: 'string',
      enum: [
        ...['start', 'forward', 'return', 'declined', 'incomplete', 'reassigned', 'redo'],
        ...['urgent', 'withdrawn', 'reopened', 'changes', 'followUp'],
      ],
    },
    reason: { type: 'string' },
    by: { type: 'string' },
    from: { type: 'object', properties: { step: { type: 'string' }, round: { type: 'integer' } } },
  },
  required: ['kind'],
};

export class DueDto implements DueView {
  @Moment() due!: string;
  @ApiProperty({ type: String, format: 'date' }) lastDay!: string;
  @Bool() late!: boolean;
  @ApiProperty(termSchema) term!: Term;
  @Moment() start!: string;
  @Int() calendarVersion!: number;
  @MomentOrNull() standsSince!: string | null;
}

class AnswerShownDto {
  @Among(opinionKinds) kind!: (typeof opinionKinds)[number];
  @Str() text!: string;
  @Moment() at!: string;
  @Str() by!: string;
  @Str() byName!: string;
  @Str() post!: string;
  @ApiProperty({ type: AttachmentShownDto, isArray: true, required: false }) attachments?: AttachmentShownDto[];
  @ApiProperty({ type: String, required: false }) alsoTo?: string;
}
class TakenUpDto {
  @Bool() taken!: boolean;
  @StrOrNull() reason!: string | null;
  @Moment() at!: string;
}

export class SeatDto implements SeatView {
  @Str() id!: string;
  @One(() => NamedDto) unit!: NamedDto;
  @One(() => PostDto) holder!: PostDto;
  @Among(seatStatuses) status!: SeatView['status'];
  @Str() version!: string;
  @One(() => DueDto) deadline!: DueDto;
  @OneOrNull(() => AnswerShownDto) answer!: AnswerShownDto | null;
  @Many(() => AnswerShownDto) late!: AnswerShownDto[];
  @OneOrNull(() => TakenUpDto) takenUp!: TakenUpDto | null;
  @Bool() answeredLate!: boolean;
  @Bool() onEarlierVersion!: boolean;
  @OneOrNull(() => SaidDto) withdrawn!: SaidDto | null;
  @OneOrNull(() => SaidDto) kept!: SaidDto | null;
}

export class VisitDto implements VisitView {
  @Str() step!: string;
  @Int() round!: number;
  @Among(stages) stage!: VisitView['stage'];
  @Among(stepKinds) kind!: VisitView['kind'];
  @One(() => WordsDto) name!: WordsDto;
  @One(() => PostDto) holder!: PostDto;
  @Moment() openedAt!: string;
  @MomentOrNull() closedAt!: string | null;
  @AmongOrNull(outcomes) outcome!: VisitView['outcome'];
  @ApiProperty(causeSchema) because!: VisitCause;
  @OneOrNull(() => DueDto) deadline!: DueDto | null;
  @MomentOrNull() lateAt!: string | null;
  @One(() => OpinionCountsDto) counts!: OpinionCountsDto;
  @Many(() => SeatDto) seats!: SeatDto[];
}
