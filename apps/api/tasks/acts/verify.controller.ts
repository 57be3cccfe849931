import { applyDecorators, Body } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { Competence, FormGiven, Secrecy } from '../../../../libs/domain/index.js';
import { Choice, NestedOrNull, Text, Texts } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { competences, secrecies } from '../vocabulary.js';
import { OnVisitDto } from './visit-ref.dto.js';

class FormGivenDto implements FormGiven {
  @Text(20_000) proposal!: string;
  @Texts(20, 2000) options!: string[];
  @Choice(competences) competence!: Competence;
  @Choice(secrecies) secrecy!: Secrecy;
}

const Form = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    NestedOrNull(() => FormGivenDto),
    ApiProperty({ type: () => FormGivenDto, nullable: true, required: false }),
  );

class VerifyDto extends OnVisitDto implements Input<'verify'> {
  @Text(20_000) opinion!: string;
  @Form() form?: FormGivenDto | null;
}

@ActController()
export class VerifyController {
  constructor(private readonly acting: Acting) {}

  @Acts('verify', 'Pass the dossier on after verification, with its submission form')
  verify(@By() by: Acted, @Body() body: VerifyDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'verify', ...body });
  }
}
