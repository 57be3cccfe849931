import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { Directive } from '../../../../libs/domain/index.js';
import {
  Choice,
  Day,
  Flag,
  Id,
  Ids,
  Nested,
  NestedOrNull,
  OptionalNested,
  OptionalWhole,
  Text,
  TextOrNull,
} from '../../shapes/given.js';
import { Acting, ActHeaders, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { ReceiptDto } from '../receipt.dto.js';

class DirectiveDto implements Directive {
  @Text(200) number!: string;
  @Text(500) issuer!: string;
  @Day() date!: string;
  @Text(2000) title!: string;
  @TextOrNull(200) clause!: string | null;
  @TextOrNull(20_000) quote!: string | null;
}

class FixedDayDto {
  @Day() date!: string;
  @Flag() inclusive!: boolean;
}

/** A day that somebody above has fixed, and where it stands. */
class CeilingDto {
  @Day() date!: string;
  @Text(500) source!: string;
}

/** More than any province disposes of, and what JSON still counts exactly. */
const mostMoney = 1_000_000_000_000_000;

class AssignDto implements Input<'assign'> {
  @Text(1000) title!: string;
  @Nested(() => DirectiveDto) directive!: DirectiveDto;
  @Id() lead!: string;
  @Ids() coordinators!: string[];
  @Id() procedure!: string;
  @Choice(['normal', 'urgent']) priority!: 'normal' | 'urgent';
  @NestedOrNull(() => FixedDayDto) due!: FixedDayDto | null;
  @OptionalWhole(0, mostMoney) amount?: number | null;
  @OptionalNested(() => CeilingDto) ceiling?: CeilingDto | null;
}

@ApiTags('tasks')
@Controller('tasks')
export class AssignController {
  constructor(private readonly acting: Acting) {}

  @Post()
  @ActHeaders()
  @ApiOperation({ operationId: 'assign', summary: 'Assign a task' })
  @ApiCreatedResponse({ type: ReceiptDto })
  assign(@By() by: Acted, @Body() body: AssignDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'assign', ...body });
  }
}
