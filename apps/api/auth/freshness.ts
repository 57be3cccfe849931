import { Refused } from '../../../libs/platform/problems/problem.js';
import type { Caller } from './who.js';

const minute = 60_000;

/**
 * A session that was left open is not its person: what binds them is done only shortly after they proved who they are.
 * A token can prove nothing, so it signs nothing. `minutes` 0 asks nobody, as in a demonstration.
 */
export class Freshness {
  constructor(readonly minutes: number) {}

  demand(who: Caller): void {
    if (this.minutes === 0) return;
    if (who.via === 'token') throw new Refused('again.notByToken');
    if (who.authenticatedMs > this.minutes * minute) throw new Refused('again.needed', { minutes: this.minutes });
  }
}
