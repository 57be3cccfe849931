import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Alerts } from '../../../libs/application/authority/alerts.js';
import { personName } from '../../../libs/application/views/names.js';
import { iso } from '../../../libs/application/views/time-words.js';
import type { AlertsView, AlertView } from '../../../libs/contracts/http.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Bool, Int, Many, Moment, Str, StrOrNull } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class AlertDto implements AlertView {
  @Str() id!: string;
  @Moment() at!: string;
  @StrOrNull() by!: string | null;
  @Many(() => WordsDto) words!: WordsDto[];
  @Bool() read!: boolean;
}
class AlertsDto implements AlertsView {
  @Int() unread!: number;
  @Many(() => AlertDto) alerts!: AlertDto[];
}

@ApiTags('authority')
@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: Alerts) {}

  @Get()
  @ApiOperation({
    operationId: 'alerts',
    summary: 'Changes of permissions: one’s own, and all for the security officer',
  })
  @ApiOkResponse({ type: AlertsDto })
  async list(@Req() request: ApiRequest): Promise<AlertsView> {
    const { organisation, alerts } = await this.alerts.of(whoOf(request).person);
    return {
      unread: alerts.filter(({ read }) => !read).length,
      alerts: alerts.map(({ id, at, by, words, read }) => ({
        ...{ id, words, read, at: iso(at) },
        by: by === null ? null : personName(organisation, by),
      })),
    };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readAlerts', summary: 'All of them have been read' })
  @ApiNoContentResponse()
  async read(@Req() request: ApiRequest): Promise<void> {
    await this.alerts.markRead(whoOf(request).person);
  }
}
