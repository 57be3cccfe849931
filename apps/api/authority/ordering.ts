import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Authority } from '../../../libs/application/authority/authority.js';
import type { Ordered } from '../../../libs/application/authority/authority.js';
import { Directory } from '../../../libs/application/index.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import type { AuthorityAct, Refusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { keyOf } from '../tasks/acting.js';

/** Who orders it, and under which key: the same twice is one order. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Ordered => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  return { person: whoOf(request).person, key: keyOf(request) };
});

/** The one way from a controller to a change of who acts for whom. */
@Injectable()
export class Ordering {
  constructor(
    private readonly authority: Authority,
    private readonly directory: Directory,
  ) {}

  async act(act: AuthorityAct, by: Ordered): Promise<void> {
    const outcome = await this.authority.act(act, by);
    if ('refusal' in outcome) throw await this.refused(outcome.refusal);
  }

  async refused({ refused, facts }: Refusal): Promise<Refused> {
    const known = { ...(await this.directory.current()), procedures: [] };
    return new Refused(refused, facts, { nameOf: nameOfFact(known) });
  }
}
