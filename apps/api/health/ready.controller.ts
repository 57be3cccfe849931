import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ReadyView } from '../../../libs/contracts/http.js';
import { OpenToAll } from '../auth/access.js';
import { Among, Bool, Many, Str } from '../shapes/shown.js';
import { Readiness } from './readiness.js';

class PartDto {
  @Among(['database', 'temporal', 'migrations', 'follower']) part!: ReadyView['parts'][number]['part'];
  @Bool() ok!: boolean;
  @Str() detail!: string;
}
class ReadyDto implements ReadyView {
  @Among(['ready', 'degraded', 'unavailable']) status!: ReadyView['status'];
  @Many(() => PartDto) parts!: PartDto[];
}

@ApiTags('health')
@Controller('ready')
export class ReadyController {
  constructor(private readonly readiness: Readiness) {}

  @Get()
  @OpenToAll()
  @ApiOperation({ operationId: 'ready', summary: 'Whether people can work, part by part' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ReadyDto })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyView> {
    const view = await this.readiness.look();
    if (view.status === 'unavailable') void reply.status(503);
    return view;
  }
}
