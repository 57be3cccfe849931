import type {
  DecidingView,
  DocumentView,
  DoneView,
  ReferralView,
  SignatureView,
  SignerView,
} from '../../../libs/contracts/deciding-http.js';
import type { FollowUp } from '../../../libs/domain/index.js';
import { ApiProperty } from '@nestjs/swagger';
import {
  Among,
  AmongOrNull,
  Bool,
  Int,
  IntOrNull,
  Many,
  Moment,
  One,
  OneOrNull,
  Str,
  StrOrNull,
} from '../shapes/shown.js';
import { PostDto } from '../shapes/words.dto.js';
import { followUps, outcomeKinds, referralWays, signerStates } from './deciding-vocabulary.js';
import { capacities } from './vocabulary.js';

class DecisionDoneDto implements DoneView {
  @Moment() at!: string;
  @Str() byName!: string;
  @One(() => PostDto) post!: PostDto;
}

class ApprovalDto extends DecisionDoneDto implements NonNullable<DecidingView['approval']> {
  @Str() hash!: string;
  @IntOrNull() version!: number | null;
  @StrOrNull() note!: string | null;
  @StrOrNull() body!: string | null;
}

class ChangesAskedDto extends DecisionDoneDto implements NonNullable<DecidingView['changes']> {
  @Str() changes!: string;
  @One(() => PostDto) confirmer!: PostDto;
  @Bool() sent!: boolean;
}

class CountedDto {
  @Int() agree!: number;
  @Int() disagree!: number;
  @Int() deemed!: number;
}

class DecisionOutcomeDto extends DecisionDoneDto implements NonNullable<ReferralView['outcome']> {
  @Among(outcomeKinds) is!: NonNullable<ReferralView['outcome']>['is'];
  @StrOrNull() evidence!: string | null;
  @StrOrNull() note!: string | null;
  @OneOrNull(() => CountedDto) counts!: CountedDto | null;
}

class ReferralDto extends DecisionDoneDto implements ReferralView {
  @Among(referralWays) way!: ReferralView['way'];
  @Str() body!: string;
  @Str() session!: string;
  @ApiProperty({ type: String, format: 'date' }) on!: string;
  @OneOrNull(() => DecisionOutcomeDto) outcome!: DecisionOutcomeDto | null;
}

class SignerRemovedDto {
  @Str() byName!: string;
  @Str() reason!: string;
  @Moment() at!: string;
}

class SignerDto implements SignerView {
  @One(() => PostDto) post!: PostDto;
  @Among(signerStates) is!: SignerView['is'];
  @Bool() turn!: boolean;
  @StrOrNull() addedBy!: string | null;
  @OneOrNull(() => SignerRemovedDto) removed!: SignerRemovedDto | null;
}

class SignatureDto extends DecisionDoneDto implements SignatureView {
  @Among(capacities) capacity!: SignatureView['capacity'];
  @Str() hash!: string;
  @IntOrNull() version!: number | null;
}

class CancelledNumberDto extends DecisionDoneDto {
  @Str() notation!: string;
  @Str() reason!: string;
}

class RenditionDto extends DecisionDoneDto {
  @Str() name!: string;
  @Str() hash!: string;
  @IntOrNull() of!: number | null;
}

class FollowedByDto {
  @Among(followUps) as!: FollowUp;
  @Str() notation!: string;
}

class DocumentDto implements DocumentView {
  @Str() notation!: string;
  @Moment() issuedAt!: string;
  @StrOrNull() hash!: string | null;
  @AmongOrNull(followUps) as!: FollowUp | null;
  @OneOrNull(() => FollowedByDto) followedBy!: FollowedByDto | null;
}

class FollowingDto {
  @Among(followUps) as!: FollowUp;
  @Str() reason!: string;
}

export class DecidingDto implements DecidingView {
  @OneOrNull(() => ApprovalDto) approval!: ApprovalDto | null;
  @OneOrNull(() => ChangesAskedDto) changes!: ChangesAskedDto | null;
  @Many(() => ReferralDto) referrals!: ReferralDto[];
  @Many(() => SignerDto) signers!: SignerDto[];
  @Many(() => SignatureDto) signatures!: SignatureDto[];
  @Many(() => CancelledNumberDto) cancelled!: CancelledNumberDto[];
  @Many(() => RenditionDto) renditions!: RenditionDto[];
  @Many(() => DocumentDto) documents!: DocumentDto[];
  @OneOrNull(() => FollowingDto) following!: FollowingDto | null;
}
