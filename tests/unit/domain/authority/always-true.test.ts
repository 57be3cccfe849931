import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { allowed, keysOf, maySee } from '../../../../libs/domain/index.js';
import { chainsOf } from '../../../../libs/domain/authority/chain.js';
import {
  authorisation,
  delegating,
  regulation,
  since,
  substitution,
  under,
  withPost,
} from '../../../support/authority.js';
import { addVersion, monday, organisation, walkedTo, who } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

/** Whatever papers there are. */

const posts = organisation.posts.map(({ id }) => id);
const persons = organisation.persons.map(({ id }) => id);
const paper = fc
  .record({ of: fc.constantFrom(...posts), by: fc.constantFrom(...posts), tuq: fc.boolean() })
  .filter(({ of, by }) => of !== by)
  .map(({ of, by, tuq }) => (tuq ? authorisation(of, by) : substitution(of, by)));
const papers = fc.array(paper, { maxLength: 25 });

const mayDo = (life: Life, person: string, act: string): boolean =>
  allowed(life.state, person, life.facts()).some((each) => each.act === act && each.allowed);

describe('whatever papers there are', () => {
  it('every chain ends, comes to no post twice, and holds an authorisation only alone', () => {
    fc.assert(
      fc.property(papers, fc.constantFrom(...posts), (delegations, post) => {
        const matter = { power: 'sign' as const, lead: null, amount: null, document: null };
        for (const chain of chainsOf(under(delegations), post, matter, monday)) {
          const visited = [post, ...chain.map(({ by }) => by)];
          expect(new Set(visited).size).toBe(visited.length);
          expect(chain.length).toBeLessThanOrEqual(regulation.longestChain);
          if (chain.some(({ kind }) => kind === 'authorisation')) expect(chain).toHaveLength(1);
        }
      }),
    );
  });

  it('nobody approves what they drafted, or what was drafted in their name', () => {
    fc.assert(
      fc.property(papers, fc.constantFrom('sign', 'verify'), (delegations, act) => {
        const draft = delegating(walkedTo('accept'), ...delegations);
        const later = delegating(walkedTo(act === 'sign' ? 'verify' : 'submit'), ...delegations);
        for (const writer of persons.filter((person) => mayDo(draft, person, 'addVersion'))) {
          const written = draft.fork();
          written.act(writer, addVersion('v1'));
          const file = later.fork();
          file.state = { ...later.task, versions: written.task.versions };
          expect(mayDo(file, writer, act)).toBe(false);
          const inTheNameOf = written.task.versions[0]?.behalf?.person;
          if (inTheNameOf) expect(mayDo(file, inTheNameOf, act)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('whoever may act on a task may read it', () => {
    fc.assert(
      fc.property(papers, fc.constantFrom('assign', 'askOpinions', 'verify', 'report'), (delegations, stage) => {
        const life = delegating(walkedTo(stage), ...delegations);
        for (const person of persons) {
          if (!allowed(life.state, person, life.facts()).some((each) => each.allowed)) continue;
          const keys = keysOf(life.organisation, person, life.now);
          expect(maySee(keys, life.task, life.organisation, { of: 'task' })).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('who keeps the system does nothing and reads nothing, whatever else they hold', () => {
    fc.assert(
      fc.property(
        papers,
        fc.constantFrom('administrator' as const, 'securityOfficer' as const),
        (delegations, role) => {
          const life = delegating(walkedTo('assign'), ...delegations);
          const person = who(`ubnd/${role}`);
          const keeper = withPost('ubnd', role, life.organisation);
          const all = posts.map((post) => ({ post, person, from: since, to: null }));
          life.organisation = { ...keeper, tenures: [...keeper.tenures, ...all] };
          expect(allowed(life.state, person, life.facts()).filter((each) => each.allowed)).toEqual([]);
          expect([...keysOf(life.organisation, person, life.now)]).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
