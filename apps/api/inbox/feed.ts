import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import { ApiTokens } from '../../../libs/application/accounts/tokens.js';
import type { Moved } from '../../../libs/application/changes/changes.js';
import { Directory } from '../../../libs/application/index.js';
import { keysOf, mayReadBy } from '../../../libs/domain/index.js';
import type { Keys } from '../../../libs/domain/index.js';
import { tokenIn } from '../auth/cookie.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';

/** For so long a listener is taken to be who they were: a burst of changes is not a burst of questions. */
const standsFor = 2_000;

/** Above so many a page had better look at everything again: `null`. */
const each = 100;

type Listener = { keys: Keys | null; until: number };

/** What of the changes one listener is told: those that they may see, as long as their session lasts. */
@Injectable()
export class Feed {
  private readonly listeners = new WeakMap<ApiRequest, Promise<Listener>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly directory: Directory,
  ) {}

  /** `null` once the session has ended. */
  async of(request: ApiRequest, moved: Moved[] | 'beat'): Promise<MessageEvent[] | null> {
    const { keys } = await this.listening(request);
    if (keys === null) return null;
    if (moved === 'beat') return [{ type: 'ping', data: '' }];
    const seen = moved.filter(({ readers }) => mayReadBy(keys, readers));
    const told = seen.map((one) => ('task' in one ? { task: one.task } : { import: one.import }));
    return (told.length > each ? [{ task: null }] : told).map((data) => ({ type: 'changed', data }));
  }

  private async listening(request: ApiRequest): Promise<Listener> {
    const known = await this.listeners.get(request);
    if (known && Date.now() < known.until) return known;
    const fresh = this.look(request);
    this.listeners.set(request, fresh);
    return fresh;
  }

  private async look(request: ApiRequest): Promise<Listener> {
    const until = Date.now() + standsFor;
    if (!(await this.isIn(request))) return { keys: null, until };
    const { organisation, now } = await this.directory.current();
    return { keys: keysOf(organisation, whoOf(request).person, now), until };
  }

  private async isIn(request: ApiRequest): Promise<boolean> {
    if (whoOf(request).via === 'session') return this.sessions.isOpen(tokenIn(request) ?? '');
    const [, given = ''] = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    return typeof (await this.tokens.find(given, request.ip)) !== 'string';
  }
}
