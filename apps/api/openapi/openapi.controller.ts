import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OpenToAll } from '../auth/access.js';

/** Filled once the application is put together, for only then are all addresses known. */
@Injectable()
export class OpenApiHolder {
  document: OpenAPIObject | null = null;
}

@ApiTags('health')
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly holder: OpenApiHolder) {}

  @Get()
  @OpenToAll()
  @ApiOperation({ operationId: 'openapi', summary: 'This document' })
  @ApiOkResponse({ schema: { type: 'object' } })
  show(): OpenAPIObject | null {
    return this.holder.document;
  }
}
