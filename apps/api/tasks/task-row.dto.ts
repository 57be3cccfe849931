import { ApiProperty } from '@nestjs/swagger';
import type { TaskListView, TaskRowView } from '../../../libs/contracts/http.js';
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
import { NamedDto, PostDto } from '../shapes/words.dto.js';
import { completions, progresses, stages } from './vocabulary.js';

export class TaskRowDto implements TaskRowView {
  @Str() id!: string;
  @Str() title!: string;
  @Str() directive!: string;
  @One(() => NamedDto) lead!: NamedDto;
  @AmongOrNull(stages) stage!: TaskRowView['stage'];
  @StrOrNull() step!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) round!: number | null;
  @Among(progresses) progress!: TaskRowView['progress'];
  @Among(completions) completion!: TaskRowView['completion'];
  @OneOrNull(() => PostDto) holder!: PostDto | null;
  @MomentOrNull() due!: string | null;
  @MomentOrNull() stepDue!: string | null;
  @Bool() late!: boolean;
}

export class TaskListDto implements TaskListView {
  @Moment() now!: string;
  @Int() total!: number;
  @Bool() more!: boolean;
  @Many(() => TaskRowDto) items!: TaskRowDto[];
}
