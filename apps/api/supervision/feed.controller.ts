import { Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { Feeds } from '../../../libs/application/supervision/feeds.js';
import { icsOf } from '../../../libs/application/supervision/ics.js';
import { feedEvents } from '../../../libs/application/views/feed.js';
import { iso, isoOrNull } from '../../../libs/application/views/time-words.js';
import type { FeedView, MadeFeedView } from '../../../libs/contracts/supervision-http.js';
import type { PersonId } from '../../../libs/domain/index.js';
import { desksOf } from '../../../libs/domain/authority/keys.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Fresh, Limited, OpenToAll, SessionOnly } from '../auth/access.js';
import { PublicAddress } from '../auth/public-address.js';
import { sessionOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { FeedDto, MadeFeedDto } from './supervision.dto.js';

/** A calendar program asks once an hour and reads all of it: so many terms, the nearest first. */
const atMost = 200;

/** The terms that a person may read, for the calendar on their own device. */
@ApiTags('supervision')
@Controller()
export class FeedController {
  constructor(
    private readonly feeds: Feeds,
    private readonly reading: Reading,
    private readonly directory: Directory,
    private readonly address: PublicAddress,
  ) {}

  @Get('feed')
  @SessionOnly()
  @ApiOperation({ operationId: 'feed', summary: 'Whether I have a secret address for my calendar program' })
  @ApiOkResponse({ type: FeedDto })
  async mine(@Req() request: ApiRequest): Promise<FeedView> {
    return { madeAt: isoOrNull(await this.feeds.madeAt(sessionOf(request).person)) };
  }

  @Post('feed')
  @SessionOnly()
  @Fresh()
  @Limited('account', 30)
  @ApiOperation({
    operationId: 'makeFeed',
    summary: 'A new secret address, in place of the one before; shown this once',
  })
  @ApiCreatedResponse({ type: MadeFeedDto })
  async make(@Req() request: ApiRequest): Promise<MadeFeedView> {
    const { name, madeAt } = await this.feeds.make(sessionOf(request).person);
    return { address: this.urlOf(request, `/api/feeds/${name}`), madeAt: iso(madeAt) };
  }

  @Post('feed/revoke')
  @HttpCode(204)
  @SessionOnly()
  @ApiOperation({ operationId: 'revokeFeed', summary: 'Revoke my secret address at once' })
  @ApiNoContentResponse()
  async revoke(@Req() request: ApiRequest): Promise<void> {
    await this.feeds.revoke(sessionOf(request).person);
  }

  @Get('feeds/:name')
  @OpenToAll()
  @Limited('address', 120)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ operationId: 'readFeed', summary: 'The calendar behind a secret address (RFC 5545)' })
  @ApiOkResponse({ content: { 'text/calendar': {} } })
  async read(@Param('name') name: string, @Req() request: ApiRequest): Promise<string> {
    const person = await this.feeds.personOf(name);
    if (person === null) throw new Refused('feed.unknown');
    return this.calendarOf(person, (task) => this.urlOf(request, `/tasks/${encodeURIComponent(task)}`));
  }

  private async calendarOf(person: PersonId, urlOf: (task: string) => string): Promise<string> {
    const { organisation, calendar } = await this.directory.current();
    const seen = this.reading.as(person);
    const { now, rows } = await seen.list({ count: 'notDone', size: atMost });
    const { items } = await seen.inbox(desksOf(organisation, person, now));
    return icsOf('Mandate – hạn công việc', feedEvents(rows, items, { organisation, calendar, now, urlOf }), now);
  }

  private urlOf({ protocol, host }: ApiRequest, path: string): string {
    return new URL(path, this.address.origin ?? `${protocol}://${host}`).href;
  }
}
