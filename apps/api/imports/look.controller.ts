import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reading } from '../../../libs/application/access/reading.js';
import { ImportRecords } from '../../../libs/application/imports/import-records.js';
import type { StoredImport } from '../../../libs/application/imports/import-records.js';
import { importRow, importView } from '../../../libs/application/imports/import-view.js';
import { Imports } from '../../../libs/application/imports/imports.js';
import { Contents, Directory } from '../../../libs/application/index.js';
import type { ImportListView, ImportTextView, ImportView } from '../../../libs/contracts/import-http.js';
import { isRefusal } from '../../../libs/domain/index.js';
import type { PersonId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { attachment } from '../files/attachment.js';
import { TakenDto, TakenListDto, ImportTextDto } from './import.dto.js';

/** Imports as this person may read them; what auditors read is recorded. */
@ApiTags('imports')
@Controller('imports')
export class LookController {
  constructor(
    private readonly records: ImportRecords,
    private readonly reading: Reading,
    private readonly directory: Directory,
    private readonly imports: Imports,
    private readonly contents: Contents,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'imports', summary: 'Documents that were taken in, the newest first' })
  @ApiOkResponse({ type: TakenListDto })
  async list(@Req() request: ApiRequest): Promise<ImportListView> {
    const { person } = whoOf(request);
    const known = await this.directory.current();
    const items = await this.records.list(person);
    return {
      mayImport: !isRefusal(await this.imports.bodyOf(person)),
      items: items.map((one) => importRow(one, known)),
    };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'import', summary: 'A document with its proposals, as it is reviewed' })
  @ApiOkResponse({ type: TakenDto })
  async one(@Param('id') id: string, @Req() request: ApiRequest): Promise<ImportView> {
    const { person } = whoOf(request);
    const one = await this.opened(person, id);
    const numbers = [one.directive?.number ?? '', ...one.relations.map(({ number }) => number)].filter(Boolean);
    const [proposals, openTasks, known] = await Promise.all([
      this.records.proposals(person, id),
      this.records.openTasks(person, numbers),
      this.directory.current(),
    ]);
    return importView({ one, proposals, openTasks }, person, known);
  }

  @Get(':id/text')
  @ApiOperation({ operationId: 'importText', summary: 'The stored text that every citation counts in' })
  @ApiOkResponse({ type: ImportTextDto })
  async text(@Param('id') id: string, @Req() request: ApiRequest): Promise<ImportTextView> {
    const { person } = whoOf(request);
    await this.opened(person, id);
    return { text: (await this.records.text(person, id)) ?? '' };
  }

  @Get(':id/report')
  @ApiOperation({ operationId: 'importReport', summary: 'All that was found, as the command line prints it' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true, nullable: true } })
  async report(@Param('id') id: string, @Req() request: ApiRequest): Promise<unknown> {
    const { person } = whoOf(request);
    await this.opened(person, id);
    return this.records.whole(person, id);
  }

  @Get(':id/source')
  @ApiOperation({ operationId: 'importSource', summary: 'The file as it was taken in, always as an attachment' })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  async source(
    @Param('id') id: string,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { hash, name } = await this.opened(whoOf(request).person, id);
    const content = await this.contents.get(hash);
    if (!content) throw new Refused('import.unknown');
    void reply.header('Cache-Control', 'private, no-cache').header('ETag', `"${hash}"`);
    return new StreamableFile(content.bytes, {
      type: 'application/octet-stream',
      disposition: attachment(name),
      length: content.size,
    });
  }

  private async opened(person: PersonId, id: string): Promise<StoredImport> {
    const one = await this.records.one(person, id);
    if (!one) throw new Refused('import.unknown');
    await this.reading.as(person).note({ kind: 'importRead', import: id });
    return one;
  }
}
