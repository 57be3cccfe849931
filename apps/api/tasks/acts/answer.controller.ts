import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { OpinionKind } from '../../../../libs/domain/index.js';
import { Choice, Id, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { AttachmentDto, Attachments } from './attachment.dto.js';
import { opinionKinds } from '../vocabulary.js';

class AnswerDto implements Input<'answer'> {
  @Id() seat!: string;
  @Choice(opinionKinds) answer!: OpinionKind;
  @Text(20_000) text!: string;
  @Attachments() attachments?: AttachmentDto[];
}

@ActController()
export class AnswerController {
  constructor(private readonly acting: Acting) {}

  @Acts('answer', 'Answer a request for an opinion')
  answer(@By() by: Acted, @Body() body: AnswerDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'answer', ...body });
  }
}
