import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { BallotCount, ResultKind } from '../../../../../libs/domain/index.js';
import {
  Choice,
  Day,
  DayOrNull,
  Hash,
  Id,
  IdOrNull,
  NestedOrNull,
  Text,
  TextOrNull,
  Whole,
} from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { resultKinds } from '../../deciding-vocabulary.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class ReferDto extends OnVisitDto implements Input<'putOnAgenda'> {
  @Hash() hash!: string;
  @Text(300) body!: string;
  @Text(300) session!: string;
  @Day() on!: string;
  @Id() enteredBy!: string;
}

class BallotCountsDto implements BallotCount {
  @Whole(0, 10_000) agree!: number;
  @Whole(0, 10_000) disagree!: number;
  @Whole(0, 10_000) deemed!: number;
}

class EnterResultDto extends OnVisitDto implements Input<'enterResult'> {
  @Choice(resultKinds) result!: ResultKind;
  @Text(500) evidence!: string;
  @TextOrNull() note!: string | null;
  @NestedOrNull(() => BallotCountsDto) counts!: BallotCountsDto | null;
  @IdOrNull() to!: string | null;
  @DayOrNull() on!: string | null;
}

class TakeBackDto extends OnVisitDto implements Input<'takeBack'> {
  @Text() reason!: string;
}

@ActController()
export class ReferringController {
  constructor(private readonly acting: Acting) {}

  @Acts('putOnAgenda', 'Put it on the agenda of a session: the file waits for what the body decides')
  putOnAgenda(@By() by: Acted, @Body() body: ReferDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'putOnAgenda', ...body });
  }

  @Acts('putToBallot', 'Put it to a ballot: the file waits for its result')
  putToBallot(@By() by: Acted, @Body() body: ReferDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'putToBallot', ...body });
  }

  @Acts('enterResult', 'Enter what the body decided, with the paper that says so; of a ballot three numbers apart')
  enterResult(@By() by: Acted, @Body() body: EnterResultDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'enterResult', ...body });
  }

  @Acts('takeBack', 'Take it back from the body, to decide again')
  takeBack(@By() by: Acted, @Body() body: TakeBackDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'takeBack', ...body });
  }
}
