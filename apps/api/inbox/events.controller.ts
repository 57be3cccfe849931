import { Controller, Req, Sse } from '@nestjs/common';
import type { BeforeApplicationShutdown, MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { concatMap, interval, merge, Observable, Subject, takeUntil, takeWhile } from 'rxjs';
import { Changes, type Moved } from '../../../libs/application/changes/changes.js';
import type { ApiRequest } from '../auth/who.js';
import { Feed } from './feed.js';

/** Proxies close what is silent for a minute; and nobody listens on for longer than this after they have left. */
const keepAlive = 25_000;

@ApiTags('inbox')
@Controller('events')
export class EventsController implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();

  constructor(
    private readonly changes: Changes,
    private readonly feed: Feed,
  ) {}

  /** A stream never ends by itself, and would keep the server from stopping. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }

  @Sse()
  @ApiOperation({
    operationId: 'events',
    summary:
      'A live stream: `changed` names a task or an import that moved and that one may see, so that a page looks again',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  stream(@Req() request: ApiRequest): Observable<MessageEvent> {
    const moved = new Observable<Moved[]>((subscriber) => this.changes.subscribe((tasks) => subscriber.next(tasks)));
    const told = moved.pipe(concatMap(async (tasks) => this.feed.of(request, tasks)));
    const beats = interval(keepAlive).pipe(concatMap(async () => this.feed.of(request, 'beat')));
    return merge(told, beats).pipe(
      takeWhile((events) => events !== null),
      concatMap((events) => events ?? []),
      takeUntil(this.closing),
    );
  }
}
