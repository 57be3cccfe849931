import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Contents } from '../../../libs/application/index.js';
import type { ContentView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited } from '../auth/access.js';
import { ContentDto } from './files.dto.js';

@ApiTags('files')
@Controller('files')
export class UploadController {
  constructor(private readonly contents: Contents) {}

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
    if (!request.isMultipart()) throw new Refused('media.unsupported');
    const file = await request.file();
    const bytes = await file?.toBuffer();
    if (!file || !bytes || bytes.length === 0) throw new Refused('file.none');
    // A file that is too large by its last bytes alone is cut off after they were read, and nobody throws.
    if (file.file.truncated) throw new Refused('body.tooLarge');
    const mediaType = mediaTypeOf(file.mimetype);
    const { hash, size } = await this.contents.put(bytes, mediaType);
    return { hash, name: nameOf(file.filename), mediaType, size };
  }
}

/** A browser may send anything here; it comes back in a header when the file is fetched. */
const mediaTypeOf = (given: string): string =>
  /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(given) ? given.toLowerCase() : 'application/octet-stream';

const nameOf = (given: string): string => {
  const name =
    given
      .normalize('NFC')
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .split(/[\\/]/)
      .at(-1)
      ?.trim() ?? '';
  return name.slice(0, 255) || 'tep';
};
