import { Controller, Get, HttpCode, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Directory, OrganisationTables } from '../../../libs/application/index.js';
import type { Given } from '../../../libs/application/organisation/organisation-tables.js';
import { tableNames } from '../../../libs/application/organisation/tables/columns.js';
import { importReportView } from '../../../libs/application/views/import-report.js';
import type { ImportReportView, RegisterReceiptView } from '../../../libs/contracts/organisation-http.js';
import { endOfDay, isRefusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { isFileRefusal, readSheets, spreadsheetLimits, writeCsv, writeXlsx } from '../../../libs/spreadsheet/index.js';
import { Limited, NeedsScope } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalChoice, OptionalDay, OptionalText, OptionalWhole } from '../shapes/given.js';
import { ActHeaders } from '../tasks/acting.js';
import { KeepingDesk } from './keeping.js';
import { ImportReportDto, RegisterReceiptDto } from './organisation.dto.js';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

class ExportDto {
  @OptionalChoice(Object.keys(mediaTypes)) format?: keyof typeof mediaTypes;
  @OptionalChoice(tableNames) table?: (typeof tableNames)[number];
  @OptionalDay() on?: string;
}
class ImportDto {
  @OptionalDay() on?: string;
}
class ApplyDto extends ImportDto {
  @OptionalText(4000) reason?: string;
  @OptionalText(4000) basis?: string;
  @OptionalWhole(0, 2 ** 31 - 1) seen?: number;
}

const AFile = () =>
  ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  });

/** The organisation as tables: fetched by whoever is logged in, and given back by its keepers. */
@ApiTags('organisation')
@Controller('organisation')
export class OrganisationTablesController {
  constructor(
    private readonly tables: OrganisationTables,
    private readonly directory: Directory,
    private readonly desk: KeepingDesk,
  ) {}

  @Get('export')
  @Limited('account', 30)
  @ApiOperation({
    operationId: 'exportOrganisation',
    summary: 'A workbook of all tables, or one table as CSV; of a day, or all that was recorded',
  })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  async export(@Query() { format = 'xlsx', table = 'units', on }: ExportDto): Promise<StreamableFile> {
    const { calendar } = await this.directory.current();
    const written = await this.tables.written(on === undefined ? null : endOfDay(on, calendar) - 1);
    const rows = written.find((one) => one.table === table)?.rows ?? [];
    const bytes = format === 'xlsx' ? writeXlsx(written) : writeCsv(rows);
    const name = format === 'xlsx' ? 'to-chuc.xlsx' : `${table}.csv`;
    return new StreamableFile(bytes, { type: mediaTypes[format], disposition: `attachment; filename="${name}"` });
  }

  @Post('import/preview')
  @HttpCode(200)
  @Limited('account', 20)
  @NeedsScope('organisation')
  @ApiConsumes('multipart/form-data')
  @AFile()
  @ApiOperation({
    operationId: 'previewImport',
    summary: 'What each row of a file would do, and why not where it cannot (administrators)',
  })
  @ApiOkResponse({ type: ImportReportDto })
  async preview(@Query() { on }: ImportDto, @Req() request: ApiRequest): Promise<ImportReportView> {
    const plan = await this.tables.preview(await givenIn(request, on), whoOf(request).person);
    if (isRefusal(plan)) throw await this.desk.refused(plan);
    return importReportView(plan, await this.directory.current());
  }

  @Post('import')
  @HttpCode(200)
  @Limited('account', 20)
  @NeedsScope('organisation')
  @ActHeaders()
  @ApiConsumes('multipart/form-data')
  @AFile()
  @ApiOperation({
    operationId: 'importOrganisation',
    summary: 'All rows of a file as one recorded change, or none (administrators)',
  })
  @ApiOkResponse({ type: RegisterReceiptDto })
  async import(
    @Query() { on, reason = '', basis, seen }: ApplyDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterReceiptView> {
    const keeping = this.desk.keepingOf(request, { reason, basis: basis ?? null }, seen ?? null);
    return this.desk.receipt(await this.tables.apply(await givenIn(request, on), keeping), reply);
  }
}

const givenIn = async (request: FastifyRequest, on: string | undefined): Promise<Given> => {
  if (!request.isMultipart()) throw new Refused('media.unsupported');
  const file = await request.file({ limits: { fileSize: spreadsheetLimits.bytes } });
  const bytes = await file?.toBuffer().catch(() => null);
  if (bytes === null || file?.file.truncated) throw new Refused('body.tooLarge');
  if (!file || !bytes || bytes.length === 0) throw new Refused('file.none');
  const name = file.filename
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .slice(-200);
  const sheets = readSheets(bytes, name);
  if (isFileRefusal(sheets)) throw new Refused(sheets.refused, sheets.facts);
  return { file: name, sheets, on: on ?? null };
};
