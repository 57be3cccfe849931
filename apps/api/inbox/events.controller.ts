import { Controller, Sse } from '@nestjs/common';
import type { BeforeApplicationShutdown, MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { interval, map, merge, Observable, Subject, takeUntil } from 'rxjs';
import { Changes } from '../../../libs/application/changes/changes.js';

/** Above so many a page had better look at everything again: `null`. */
const each = 100;
/** Proxies close what is silent for a minute. */
const keepAlive = 25_000;

@ApiTags('inbox')
@Controller('events')
export class EventsController implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();

  constructor(private readonly changes: Changes) {}

  /** A stream never ends by itself, and would keep the server from stopping. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }

  @Sse()
  @ApiOperation({
    operationId: 'events',
    summary: 'A live stream: `changed` names a task that moved, so that a page looks again',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  stream(): Observable<MessageEvent> {
    const changed = new Observable<MessageEvent>((subscriber) =>
      this.changes.subscribe((tasks) => {
        const named = tasks.length > each ? [null] : tasks;
        for (const task of named) subscriber.next({ type: 'changed', data: { task } });
      }),
    );
    const ping = interval(keepAlive).pipe(map(() => ({ type: 'ping', data: '' })));
    return merge(changed, ping).pipe(takeUntil(this.closing));
  }
}
