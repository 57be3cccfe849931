import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Hash, Text, Whole } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class CancelNumberDto extends OnVisitDto implements Input<'cancelNumber'> {
  @Text() reason!: string;
}

class AddRenditionDto extends OnVisitDto implements Input<'addRendition'> {
  @Hash() hash!: string;
  @Text(255) name!: string;
  @Text(255) mediaType!: string;
  @Whole(1, 1_000_000_000) size!: number;
}

class FollowDto implements Input<'correct'> {
  @Text() reason!: string;
}

@ActController()
export class DocumentsController {
  constructor(private readonly acting: Acting) {}

  @Acts('cancelNumber', 'Cancel the number, with the reason: it stays in the register and is not given again')
  cancelNumber(@By() by: Acted, @Body() body: CancelNumberDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'cancelNumber', ...body });
  }

  @Acts('addRendition', 'Add the approved content with its number, date and the organisation’s signature')
  addRendition(@By() by: Acted, @Body() body: AddRenditionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'addRendition', ...body });
  }

  @Acts('correct', 'Open the file again for a correction of the document that went out')
  correct(@By() by: Acted, @Body() body: FollowDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'correct', ...body });
  }

  @Acts('replace', 'Open the file again for a document that replaces the one that went out')
  replace(@By() by: Acted, @Body() body: FollowDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'replace', ...body });
  }

  @Acts('recallIssued', 'Open the file again for a document that recalls the one that went out')
  recallIssued(@By() by: Acted, @Body() body: FollowDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'recallIssued', ...body });
  }
}
