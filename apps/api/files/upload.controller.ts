import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Papers } from '../../../libs/application/files/papers.js';
import { Contents } from '../../../libs/application/index.js';
import type { ContentView } from '../../../libs/contracts/http.js';
import { Limited } from '../auth/access.js';
import { ContentDto } from './files.dto.js';
import { givenFile } from './given-file.js';

@ApiTags('files')
@Controller('files')
export class UploadController {
  constructor(
    private readonly contents: Contents,
    private readonly papers: Papers,
  ) {}

  @Post()
  @Limited('account', 240)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @ApiOperation({ operationId: 'uploadFile', summary: 'Keep a file by its hash: a draft version names it afterwards' })
  @ApiCreatedResponse({ type: ContentDto })
  async upload(@Req() request: FastifyRequest): Promise<ContentView> {
    const { bytes, name, mediaType } = await givenFile(request);
    const { hash, size } = await this.contents.put(bytes, mediaType, await this.papers.pages(bytes));
    return { hash, name, mediaType, size };
  }
}
