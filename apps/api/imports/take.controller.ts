import { createHash } from 'node:crypto';
import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Imports } from '../../../libs/application/imports/imports.js';
import type { ImportReceiptView } from '../../../libs/contracts/import-http.js';
import { isRefusal } from '../../../libs/domain/index.js';
import { Limited } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { givenFile } from '../files/given-file.js';
import { ActHeaders, keyOf } from '../tasks/acting.js';
import { ImportDesk } from './import-desk.js';
import { ImportReceiptDto } from './import.dto.js';
import { ImportReader } from './import-reader.js';

@ApiTags('imports')
@Controller('imports')
export class TakeController {
  constructor(
    private readonly imports: Imports,
    private readonly reader: ImportReader,
    private readonly desk: ImportDesk,
  ) {}

  @Post()
  @Limited('account', 60)
  @ActHeaders()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiOperation({
    operationId: 'takeImport',
    summary: 'Take in a document: it is kept, read by a process of its own, and its tasks are proposed',
  })
  @ApiCreatedResponse({ type: ImportReceiptDto })
  async take(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportReceiptView> {
    const { person } = whoOf(request);
    const key = keyOf(request);
    const body = await this.imports.bodyOf(person);
    if (isRefusal(body)) throw await this.desk.refused(body);
    const taken = await this.imports.take(person, { ...(await givenFile(request)), key, id: idOf(person, key) });
    if (isRefusal(taken)) throw await this.desk.refused(taken);
    if (taken.repeated) void reply.status(200).header('Idempotency-Replayed', 'true');
    this.reader.wake();
    return { id: taken.id };
  }
}

/** From who asks and their key (UUID version 8): asking again asks for the same. */
const idOf = (person: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['import', person, key]))
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
