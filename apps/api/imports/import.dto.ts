import { ApiProperty } from '@nestjs/swagger';
import type {
  ClauseView,
  ComparedView,
  ConfirmedView,
  DirectiveHeadView,
  GoneView,
  ImportFlagView,
  ImportListView,
  ImportProgressView,
  ImportReceiptView,
  ImportRowView,
  ImportTallyView,
  ImportTextView,
  ImportView,
  ProposalView,
} from '../../../libs/contracts/import-http.js';
import type { Span } from '../../../libs/domain/import/index.js';
import { Among, Bool, Int, Many, Moment, One, OneOrNull, Str, StrOrNull, Strs } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

const statuses = ['waiting', 'reading', 'ready', 'failed', 'cancelled'] as const;
const differences = ['title', 'lead', 'coordinators', 'due'] as const;
const needs = ['title', 'lead', 'term', 'procedure', 'number', 'date'] as const;
const dateOrNull = { type: String, format: 'date', nullable: true };

class ImportSpanDto implements Span {
  @Int() start!: number;
  @Int() end!: number;
}
class ImportProblemDto {
  @Str() code!: string;
  @One(() => WordsDto) words!: WordsDto;
}
class ImportProgressDto implements ImportProgressView {
  @Among(['pages', 'recognition', 'rules']) doing!: ImportProgressView['doing'];
  @Int() done!: number;
  @Int() of!: number;
}
class ImportTallyDto implements ImportTallyView {
  @Int() open!: number;
  @Int() dropped!: number;
  @Int() confirmed!: number;
}
class TakenRowDto implements ImportRowView {
  @Str() id!: string;
  @Str() name!: string;
  @Moment() at!: string;
  @Str() by!: string;
  @Among(statuses) status!: ImportRowView['status'];
  @OneOrNull(() => ImportProgressDto) progress!: ImportProgressDto | null;
  @OneOrNull(() => ImportProblemDto) problem!: ImportProblemDto | null;
  @Str() number!: string;
  @Str() title!: string;
  @One(() => ImportTallyDto) tally!: ImportTallyDto;
}
export class TakenListDto implements ImportListView {
  @Bool() mayImport!: boolean;
  @Many(() => TakenRowDto) items!: TakenRowDto[];
}
class ImportFlagDto implements ImportFlagView {
  @Str() code!: ImportFlagView['code'];
  @One(() => WordsDto) words!: WordsDto;
  @OneOrNull(() => ImportSpanDto) span!: ImportSpanDto | null;
}
class DirectiveHeadDto implements DirectiveHeadView {
  @Int() version!: number;
  @Str() number!: string;
  @Str() issuer!: string;
  @ApiProperty(dateOrNull) date!: string | null;
  @Str() title!: string;
}
class ProposalReadDto {
  @Strs() lead!: string[];
  @Strs() supervisor!: string[];
  @Strs() coordinating!: string[];
  @StrOrNull() term!: string | null;
  @ApiProperty({ type: Number }) confidence!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) rules!: Record<string, string>;
}
class ProposalDueDto {
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @Bool() inclusive!: boolean;
}
class ComparedDto implements ComparedView {
  @Among(['new', 'changed', 'same']) as!: ComparedView['as'];
  @StrOrNull() task!: string | null;
  @ApiProperty({ type: String, enum: [...differences], isArray: true }) differs!: ComparedView['differs'];
}
class ProposalDto implements ProposalView {
  @Str() id!: string;
  @Int() version!: number;
  @Among(['open', 'dropped', 'confirming', 'confirmed']) status!: ProposalView['status'];
  @Str() path!: string;
  @Many(() => ImportSpanDto) spans!: ImportSpanDto[];
  @Str() title!: string;
  @StrOrNull() lead!: string | null;
  @Strs() coordinators!: string[];
  @OneOrNull(() => ProposalDueDto) due!: ProposalDueDto | null;
  @StrOrNull() procedure!: string | null;
  @Among(['normal', 'urgent']) priority!: ProposalView['priority'];
  @OneOrNull(() => ProposalReadDto) read!: ProposalReadDto | null;
  @Many(() => ImportFlagDto) flags!: ImportFlagDto[];
  @ApiProperty({ type: String, enum: [...needs], isArray: true }) needs!: ProposalView['needs'];
  @StrOrNull() changedBy!: string | null;
  @StrOrNull() task!: string | null;
  @OneOrNull(() => ImportProblemDto) problem!: ImportProblemDto | null;
  @OneOrNull(() => ComparedDto) compared!: ComparedDto | null;
}
class ImportCountsDto {
  @Int() meetings!: number;
  @Int() reports!: number;
  @Int() indicators!: number;
}
class ImportRelationDto {
  @Among(['duplicate', 'amends', 'replaces', 'recalls']) kind!: ImportView['relations'][number]['kind'];
  @Str() number!: string;
  @StrOrNull() import!: string | null;
  @Int() openTasks!: number;
}
class GoneTaskDto implements GoneView {
  @Str() task!: string;
  @Str() title!: string;
  @StrOrNull() clause!: string | null;
}
export class TakenDto implements ImportView {
  @Str() id!: string;
  @Str() name!: string;
  @StrOrNull() kind!: string | null;
  @Int() size!: number;
  @Str() hash!: string;
  @StrOrNull() textHash!: string | null;
  @Moment() at!: string;
  @Str() by!: string;
  @Among(statuses) status!: ImportView['status'];
  @OneOrNull(() => ImportProgressDto) progress!: ImportProgressDto | null;
  @OneOrNull(() => ImportProblemDto) problem!: ImportProblemDto | null;
  @OneOrNull(() => DirectiveHeadDto) directive!: DirectiveHeadDto | null;
  @OneOrNull(() => ImportCountsDto) counts!: ImportCountsDto | null;
  @Many(() => ImportFlagDto) flags!: ImportFlagDto[];
  @Many(() => ImportRelationDto) relations!: ImportRelationDto[];
  @Many(() => ProposalDto) proposals!: ProposalDto[];
  @Many(() => GoneTaskDto) gone!: GoneTaskDto[];
  @Bool() mayEdit!: boolean;
  @Bool() mayConfirm!: boolean;
}
export class ImportTextDto implements ImportTextView {
  @Str() text!: string;
}
export class ImportReceiptDto implements ImportReceiptView {
  @Str() id!: string;
}
class ConfirmedProposalDto {
  @Str() proposal!: string;
  @StrOrNull() task!: string | null;
  @OneOrNull(() => ImportProblemDto) problem!: ImportProblemDto | null;
}
export class ConfirmedDto implements ConfirmedView {
  @Many(() => ConfirmedProposalDto) results!: ConfirmedProposalDto[];
}
export class ClauseDto implements ClauseView {
  @Str() name!: string;
  @Str() text!: string;
  @Int() start!: number;
  @Int() end!: number;
  @Str() import!: string;
}
