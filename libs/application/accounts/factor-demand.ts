import { postsOf } from '../../domain/index.js';
import type { PersonId, Role } from '../../domain/index.js';
import type { Directory } from '../read/directory.js';
import type { SignInMethod } from './session-records.js';

/** Whom a password alone does not let in: nobody, everybody, or who has a post of one of these roles. */
export type FactorRule = 'none' | 'all' | readonly Role[];

/** Whether somebody has to prove more than a password before they may do anything else here. */
export class FactorDemand {
  constructor(
    private readonly rule: FactorRule,
    private readonly directory: Directory,
  ) {}

  /** Asked at every request: who is given such a post is asked from that moment on. */
  async misses({ person, method }: { person: PersonId; method: SignInMethod }): Promise<boolean> {
    const { rule } = this;
    if (rule === 'none' || method !== 'password') return false;
    if (rule === 'all') return true;
    const { organisation, now } = await this.directory.current();
    return postsOf(organisation, person, now).some(({ role }) => rule.includes(role));
  }
}
