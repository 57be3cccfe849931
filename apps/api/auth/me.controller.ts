import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MeView } from '../../../libs/contracts/http.js';
import { MeDto } from './me.dto.js';
import { BeforeFactor } from './access.js';
import { Me } from './me.js';
import { whoOf } from './who.js';
import type { ApiRequest } from './who.js';

@ApiTags('session')
@BeforeFactor()
@Controller('me')
export class MeController {
  constructor(private readonly me: Me) {}

  @Get()
  @ApiOperation({ operationId: 'me', summary: 'Who is logged in, with which posts' })
  @ApiOkResponse({ type: MeDto })
  show(@Req() request: ApiRequest): Promise<MeView> {
    return this.me.of(whoOf(request));
  }
}
