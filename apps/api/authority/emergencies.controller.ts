import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Ordered } from '../../../libs/application/authority/authority.js';
import { emergencyView } from '../../../libs/application/authority/emergencies-view.js';
import { Directory } from '../../../libs/application/index.js';
import type { EmergencyView } from '../../../libs/contracts/http.js';
import { dutyOf, postsOf } from '../../../libs/domain/index.js';
import { Fresh } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Choice, Id, Text } from '../shapes/given.js';
import { Among, Bool, Moment, MomentOrNull, One, Str, StrOrNull } from '../shapes/shown.js';
import { PersonDto, WordsDto } from '../shapes/words.dto.js';
import { ActHeaders } from '../tasks/acting.js';
import { By, Ordering } from './ordering.js';

class AskEmergencyDto {
  @Choice(['task', 'unit']) over!: 'task' | 'unit';
  @Id() id!: string;
  @Text(1000) reason!: string;
}
class EmergencyDto implements EmergencyView {
  @Str() id!: string;
  @One(() => PersonDto) person!: PersonDto;
  @Str() reason!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) over!: EmergencyView['over'];
  @One(() => WordsDto) overName!: WordsDto;
  @Moment() asked!: string;
  @StrOrNull() confirmedBy!: string | null;
  @MomentOrNull() until!: string | null;
  @Among(['asked', 'open', 'over']) state!: EmergencyView['state'];
  @Bool() mayConfirm!: boolean;
  @Bool() mayEnd!: boolean;
}

/** Reading in an emergency: one person asks, another opens it, and it ends by itself. */
@ApiTags('authority')
@Controller('emergencies')
export class EmergenciesController {
  constructor(
    private readonly ordering: Ordering,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'emergencies',
    summary: 'Emergencies that were asked for: one’s own, and all for who keeps the system',
  })
  @ApiOkResponse({ type: EmergencyDto, isArray: true })
  async list(@Req() request: ApiRequest): Promise<EmergencyView[]> {
    const { person } = whoOf(request);
    const register = await this.directory.current();
    const { organisation, now } = register;
    const keeps = postsOf(organisation, person, now).some((post) => dutyOf(post) !== null);
    const all = organisation.emergencies ?? [];
    return all
      .filter((each) => keeps || each.person === person)
      .map((each) => emergencyView(each, register, person))
      .toReversed();
  }

  @Post()
  @HttpCode(204)
  @ActHeaders()
  @ApiOperation({ operationId: 'askEmergency', summary: 'Ask to read a task, or what a unit leads, in an emergency' })
  @ApiNoContentResponse()
  async ask(@By() by: Ordered, @Body() { over, id, reason }: AskEmergencyDto): Promise<void> {
    await this.ordering.act({ act: 'askEmergency', over: over === 'task' ? { task: id } : { unit: id }, reason }, by);
  }

  @Post(':id/confirm')
  @Fresh()
  @HttpCode(204)
  @ActHeaders()
  @ApiOperation({ operationId: 'confirmEmergency', summary: 'Open it, as the second person' })
  @ApiNoContentResponse()
  async confirm(@By() by: Ordered, @Param('id') emergency: string): Promise<void> {
    await this.ordering.act({ act: 'confirmEmergency', emergency }, by);
  }

  @Post(':id/end')
  @HttpCode(204)
  @ActHeaders()
  @ApiOperation({ operationId: 'endEmergency', summary: 'End it before its time' })
  @ApiNoContentResponse()
  async end(@By() by: Ordered, @Param('id') emergency: string): Promise<void> {
    await this.ordering.act({ act: 'endEmergency', emergency }, by);
  }
}
