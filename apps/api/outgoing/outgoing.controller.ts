import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OutgoingRegister } from '../../../libs/application/outgoing/outgoing-register.js';
import type { RegisterView, SeriesView } from '../../../libs/contracts/deciding-http.js';
import { isRefusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { writeCsv, writeXlsx } from '../../../libs/spreadsheet/index.js';
import { Limited } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalChoice } from '../shapes/given.js';
import { OutgoingRegisterDto, SeriesDto } from './outgoing.dto.js';
import { registerTable } from './register-table.js';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

class OutgoingExportDto {
  @OptionalChoice(Object.keys(mediaTypes)) format?: keyof typeof mediaTypes;
}

type Place = { unit: string; documentType: string; year: string };

const OfSeries = (): MethodDecorator =>
  ApiParam({ name: 'year', schema: { type: 'integer' }, description: 'Of the numbers, from 01 each year' });

@ApiTags('outgoing')
@Controller('outgoing')
export class OutgoingController {
  constructor(private readonly register: OutgoingRegister) {}

  @Get()
  @ApiOperation({
    operationId: 'outgoingSeries',
    summary: 'The number series that you may open, the newest year first',
  })
  @ApiOkResponse({ type: SeriesDto, isArray: true })
  list(@Req() request: ApiRequest): Promise<SeriesView[]> {
    return this.register.series(whoOf(request).person);
  }

  @Get(':unit/:documentType/:year')
  @OfSeries()
  @ApiOperation({
    operationId: 'outgoingRegister',
    summary: 'Every number of a series, cancelled ones with the reason',
  })
  @ApiOkResponse({ type: OutgoingRegisterDto })
  open(@Param() place: Place, @Req() request: ApiRequest): Promise<RegisterView> {
    return this.of(place, request);
  }

  @Get(':unit/:documentType/:year/export')
  @Limited('account', 30)
  @OfSeries()
  @ApiOperation({ operationId: 'exportOutgoingRegister', summary: 'The register as a workbook or as CSV' })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  async export(
    @Param() place: Place,
    @Query() { format = 'csv' }: OutgoingExportDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const register = await this.of(place, request);
    const rows = registerTable(register);
    const bytes = format === 'csv' ? writeCsv(rows) : writeXlsx([{ name: 'Sổ văn bản đi', rows }]);
    void reply.header('Cache-Control', 'private, no-store');
    const name = `so-van-ban-di-${register.series.year}.${format}`;
    return new StreamableFile(bytes, { type: mediaTypes[format], disposition: `attachment; filename="${name}"` });
  }

  private async of({ unit, documentType, year }: Place, request: ApiRequest): Promise<RegisterView> {
    const asked = { unit, documentType, year: /^\d{4}$/.test(year) ? Number(year) : 0 };
    const register = await this.register.open(whoOf(request).person, asked);
    if (isRefusal(register)) throw new Refused(register.refused, register.facts);
    return register;
  }
}
