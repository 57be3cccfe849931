import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Directory } from '../../../libs/application/index.js';
import type { Keeping, KeepingOutcome } from '../../../libs/application/organisation/register.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import { registerReceiptView } from '../../../libs/application/views/organisation-history.js';
import type { RegisterReceiptView } from '../../../libs/contracts/organisation-http.js';
import type { Grounds, Refusal } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { keyOf } from '../tasks/acting.js';

/** From a request to the register, and from what it says to an answer. */
@Injectable()
export class KeepingDesk {
  constructor(private readonly directory: Directory) {}

  keepingOf(request: ApiRequest, grounds: Grounds, seen: number | null): Keeping {
    return { person: whoOf(request).person, key: keyOf(request), grounds, seen };
  }

  async receipt(outcome: KeepingOutcome, reply: FastifyReply): Promise<RegisterReceiptView> {
    if ('refusal' in outcome) throw await this.refused(outcome.refusal);
    if (outcome.repeated) void reply.header('Idempotency-Replayed', 'true');
    return registerReceiptView(outcome.receipt);
  }

  async refused({ refused, facts }: Refusal): Promise<Refused> {
    const known = { ...(await this.directory.current()), procedures: [] };
    return new Refused(refused, facts, { nameOf: nameOfFact(known) });
  }
}
