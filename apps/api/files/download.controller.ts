import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reading } from '../../../libs/application/access/reading.js';
import { DraftRecords } from '../../../libs/application/files/draft-records.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { contentsIn, decidingOf, documentsOf } from '../../../libs/domain/index.js';
import type { ContentHash, PersonId, TaskState } from '../../../libs/domain/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalText } from '../shapes/given.js';
import { attachment } from './attachment.js';

class NamedDto {
  @OptionalText(255) name?: string;
}

@ApiTags('files')
@Controller('files/:hash')
export class DownloadController {
  constructor(
    private readonly reading: Reading,
    private readonly drafts: DraftRecords,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'downloadFile', summary: 'A draft’s content, always as an attachment' })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  async download(
    @Param('hash') hash: string,
    @Query() { name }: NamedDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { person } = whoOf(request);
    const draft = /^[0-9a-f]{64}$/.test(hash) ? await this.draftOf(person, hash) : null;
    const content = draft && (await this.drafts.content(person, hash));
    if (!draft || !content) throw new Refused('file.unknown');
    // Content under its hash never changes, but who may see it can.
    void reply.header('Cache-Control', 'private, no-cache').header('ETag', `"${hash}"`);
    return new StreamableFile(content.bytes, {
      type: content.mediaType,
      disposition: attachment(name || draft.name),
      length: content.size,
    });
  }

  /** What was uploaded and never became a version of a task that one may see is nobody's to fetch. */
  private async draftOf(person: PersonId, hash: ContentHash): Promise<{ name: string } | null> {
    const reading = this.reading.as(person);
    for (const { task, name } of await this.drafts.seenIn(person, hash)) {
      const open = await reading.open(task);
      if (!open || !isIn(open.state, hash)) continue;
      await reading.note({ kind: 'fileRead', task, hash });
      return { name };
    }
    return null;
  }
}

/** As a version or a paper beside it, as a rendition of one, or as a document that went out. */
const isIn = (state: TaskState, hash: ContentHash): boolean =>
  contentsIn(state).includes(hash) ||
  [...decidingOf(state).renditions, ...documentsOf(state)].some((each) => each.hash === hash);
