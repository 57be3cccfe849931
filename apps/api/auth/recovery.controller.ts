import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OwnAccount } from '../../../libs/application/accounts/own-account.js';
import { Secret, Text } from '../shapes/given.js';
import { Limited, OpenToAll } from './access.js';
import { Entrance, refusedBy } from './entrance.js';

class RecoveryDto {
  @Text(100) username!: string;
  @Secret() code!: string;
  @Secret() password!: string;
}

@ApiTags('session')
@Controller('recovery')
export class RecoveryController {
  constructor(
    private readonly own: OwnAccount,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @OpenToAll()
  @Limited('address', 60)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'recover',
    summary: 'Choose a password with the code that an administrator handed over',
  })
  @ApiNoContentResponse()
  async recover(@Body() { username, code, password }: RecoveryDto, @Req() request: FastifyRequest): Promise<void> {
    this.entrance.check(request);
    const refused = await this.own.redeem(username, code, password, request.ip);
    if (refused) throw refusedBy(refused);
  }
}
