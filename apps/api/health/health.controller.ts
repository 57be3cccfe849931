import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { HealthView } from '../../../libs/contracts/http.js';
import { OpenToAll } from '../auth/access.js';
import { Among } from '../shapes/shown.js';

class HealthDto implements HealthView {
  @Among(['ok']) status!: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  @Get()
  @OpenToAll()
  @ApiOperation({ operationId: 'health', summary: 'Whether this process answers' })
  @ApiOkResponse({ type: HealthDto })
  show(): HealthView {
    return { status: 'ok' };
  }
}
