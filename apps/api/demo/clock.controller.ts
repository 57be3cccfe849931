import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemoClock } from '../../../libs/application/index.js';
import type { DemoClockStatus } from '../../../libs/application/index.js';
import { iso, isoOrNull } from '../../../libs/application/views/time-words.js';
import type { DemoAdvance, DemoClockView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { InstallationMode } from '../auth/installation-mode.js';
import { Choice, OptionalText } from '../shapes/given.js';
import { Int, Moment, MomentOrNull } from '../shapes/shown.js';

const steps = ['1h', '1d', 'nextWorkingDay', 'nextDeadline', 'duration'] as const satisfies DemoAdvance['by'][];

class AdvanceDto {
  @Choice(steps) by!: (typeof steps)[number];
  @OptionalText(20) duration?: string;
}
class DemoClockDto implements DemoClockView {
  @Moment() now!: string;
  @Int() offsetMs!: number;
  @MomentOrNull() nextDeadline!: string | null;
}

@ApiTags('demonstration')
@Controller('demo')
export class ClockController {
  constructor(
    private readonly clock: DemoClock,
    private readonly mode: InstallationMode,
  ) {}

  @Get('clock')
  @ApiOperation({ operationId: 'demoClock', summary: 'The demonstration’s clock' })
  @ApiOkResponse({ type: DemoClockDto })
  async show(): Promise<DemoClockView> {
    this.refuseInProduction();
    return clockView(await this.clock.status());
  }

  @Post('advance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advanceDemoClock',
    summary: 'Let time pass: everything due on the way happens, in order',
  })
  @ApiOkResponse({ type: DemoClockDto })
  async advance(@Body() { by, duration = '' }: AdvanceDto): Promise<DemoClockView> {
    this.refuseInProduction();
    const outcome = await this.clock.advance(by === 'duration' ? { by, duration } : { by });
    if ('refusal' in outcome) throw new Refused(outcome.refusal.refused, outcome.refusal.facts);
    return clockView(outcome);
  }

  private refuseInProduction(): void {
    if (!this.mode.mayMoveTime) throw new Refused('demo.only');
  }
}

const clockView = ({ now, offsetMs, nextDeadline }: DemoClockStatus): DemoClockView => ({
  now: iso(now),
  offsetMs,
  nextDeadline: isoOrNull(nextDeadline),
});
