import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DraftRecords } from '../../../libs/application/files/draft-records.js';
import { Contents } from '../../../libs/application/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { OptionalText } from '../shapes/given.js';

class NamedDto {
  @OptionalText(255) name?: string;
}

@ApiTags('files')
@Controller('files/:hash')
export class DownloadController {
  constructor(
    private readonly contents: Contents,
    private readonly drafts: DraftRecords,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'downloadFile', summary: 'A draft’s content, always as an attachment' })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  async download(
    @Param('hash') hash: string,
    @Query() { name }: NamedDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    // What was uploaded and never became a version of a task is nobody's to fetch.
    const draftName = /^[0-9a-f]{64}$/.test(hash) ? await this.drafts.nameOf(hash) : null;
    const content = draftName === null ? null : await this.contents.get(hash);
    if (draftName === null || !content) throw new Refused('file.unknown');
    // Content under its hash never changes, but who may see it can.
    void reply.header('Cache-Control', 'private, no-cache').header('ETag', `"${hash}"`);
    return new StreamableFile(content.bytes, {
      type: content.mediaType,
      disposition: attachment(name || draftName),
      length: content.size,
    });
  }
}

/** RFC 6266: the plain form for old programs, and the one that keeps every Vietnamese letter. */
const attachment = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};
