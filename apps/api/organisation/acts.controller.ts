import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Register, ReorganisationPreview } from '../../../libs/application/index.js';
import { reorganisationView } from '../../../libs/application/views/organisation-history.js';
import type { RegisterReceiptView, ReorganisationView } from '../../../libs/contracts/organisation-http.js';
import { isRefusal } from '../../../libs/domain/index.js';
import type { OrganisationAct } from '../../../libs/domain/index.js';
import { Limited, NeedsScope } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Shape, Text, TextOrNull, WholeOrNull } from '../shapes/given.js';
import { ActHeaders } from '../tasks/acting.js';
import { actNames, isOrganisationAct } from './act-shape.js';
import { KeepingDesk } from './keeping.js';
import { RegisterReceiptDto, ReorganisationDto } from './organisation.dto.js';

const OrganisationActField = () =>
  Shape(
    {
      type: 'object',
      properties: { act: { type: 'string', enum: actNames } },
      required: ['act'],
      additionalProperties: true,
    },
    isOrganisationAct,
    {
      vi: 'phải là một thao tác về tổ chức, đủ các trường',
      en: 'must be an act of the organisation with all its fields',
    },
  );

class PreviewDto {
  @OrganisationActField() act!: OrganisationAct;
}
class KeepDto extends PreviewDto {
  @Text() reason!: string;
  @TextOrNull() basis!: string | null;
  /** The version that the preview was of; `null` where nobody looked before. */
  @WholeOrNull(0, 2 ** 31 - 1) seen!: number | null;
}

/** The keepers change the organisation here, one act at a time, each with its reason. */
@ApiTags('organisation')
@NeedsScope('organisation')
@Controller('organisation')
export class OrganisationActsController {
  constructor(
    private readonly register: Register,
    private readonly reorganisation: ReorganisationPreview,
    private readonly desk: KeepingDesk,
  ) {}

  @Post('acts')
  @HttpCode(200)
  @Limited('account', 240)
  @ActHeaders()
  @ApiOperation({
    operationId: 'changeOrganisation',
    summary: 'A change of the organisation, recorded with its reason (administrators)',
  })
  @ApiOkResponse({ type: RegisterReceiptDto })
  async act(
    @Body() { act, reason, basis, seen }: KeepDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterReceiptView> {
    const keeping = this.desk.keepingOf(request, { reason, basis }, seen);
    return this.desk.receipt(await this.register.act(structuredClone(act), keeping), reply);
  }

  @Post('preview')
  @HttpCode(200)
  @Limited('account', 60)
  @ApiOperation({
    operationId: 'previewOrganisation',
    summary: 'What a change would move: posts, divisions, and where live tasks would go',
  })
  @ApiOkResponse({ type: ReorganisationDto })
  async preview(@Body() { act }: PreviewDto, @Req() request: ApiRequest): Promise<ReorganisationView> {
    const preview = await this.reorganisation.of(structuredClone(act), whoOf(request).person);
    if (isRefusal(preview)) throw await this.desk.refused(preview);
    return reorganisationView(preview);
  }
}
