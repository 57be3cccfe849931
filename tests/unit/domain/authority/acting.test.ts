import { describe, expect, it } from '@jest/globals';
import { allowed } from '../../../../libs/domain/index.js';
import type { Delegation } from '../../../../libs/domain/index.js';
import { chainsOf } from '../../../../libs/domain/authority/chain.js';
import { authorisation, delegating, regulation, since, substitution, withPost } from '../../../support/authority.js';
import { days, hashOf, monday, people, walkedTo, who } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

/** Who acts for whom: what an entry says of it, and where it ends. */

const head = 'so-tai-chinh/head';
const deputy = 'so-tai-chinh/divisionHead';
const drafter = 'so-tai-chinh/specialist';
const lastActor = (life: Life) => life.entries.at(-1)?.actor;
const sign = (capacity: 'TUQ' | 'Q') => ({ act: 'sign' as const, hash: hashOf('v1'), capacity });

describe('work follows the post', () => {
  it('is done by whoever stands in, and both stand in the entry', () => {
    const life = delegating(walkedTo('assign'), substitution(head, deputy));
    life.act(people.divisionHead, { act: 'accept' });
    expect(lastActor(life)).toEqual({
      person: people.divisionHead,
      post: deputy,
      behalf: { post: head, person: people.head, as: 'substitution', by: [`${head}>${deputy}`] },
    });
  });

  it('may still be done by its own holder, for whom nothing changes', () => {
    const life = delegating(walkedTo('assign'), substitution(head, deputy));
    life.act(people.head, { act: 'accept' });
    expect(lastActor(life)).toEqual({ person: people.head, post: head });
  });

  it('stays with the post when who holds it changes', () => {
    const life = delegating(walkedTo('assign'), substitution(head, deputy));
    life.organisation = {
      ...life.organisation,
      tenures: life.organisation.tenures.map((tenure) =>
        tenure.post === head ? { ...tenure, person: who('so-xay-dung/head') } : tenure,
      ),
    };
    life.act(people.divisionHead, { act: 'accept' });
    expect(lastActor(life)?.behalf?.person).toBe(who('so-xay-dung/head'));
  });

  it('goes from one to the next, as many times as the regulation says, and back to nobody', () => {
    const chain = [substitution(head, deputy), substitution(deputy, drafter), substitution(drafter, head)];
    const life = delegating(walkedTo('assign'), ...chain);
    life.act(people.drafter, { act: 'accept' });
    expect(lastActor(life)?.behalf?.by).toEqual([`${head}>${deputy}`, `${deputy}>${drafter}`]);
    const short = { ...life.organisation, regulations: [{ ...regulation, longestChain: 1 }] };
    const matter = { power: 'submit' as const, lead: 'so-tai-chinh', amount: null, document: null };
    expect(chainsOf(short, head, matter, monday)).toHaveLength(1);
  });

  it('is done for one who is away by who stands in by the regulation, until the end of the absence', () => {
    const away = (to: number) => ({
      ...{ id: 'a', person: people.head, from: since, to, by: null, basis: 'Danh sách nghỉ phép' },
      given: { by: people.officeHead, at: since },
    });
    const life = delegating(walkedTo('assign'));
    life.organisation = { ...life.organisation, absences: [away(monday + days(30))] };
    life.act(people.divisionHead, { act: 'accept' });
    expect(lastActor(life)?.behalf).toMatchObject({ post: head, by: ['a'] });
    const back = delegating(walkedTo('consolidate'));
    back.organisation = { ...back.organisation, absences: [away(back.now)] };
    expect(back.refused(people.divisionHead, { act: 'submit', summary: 'x' })).toBe('actor.notHolder');
  });
});

describe('a delegation stands from its first instant up to its last, and not at it', () => {
  const end = monday + 600_000;
  it.each<[string, number, Partial<Delegation>, string]>([
    ['a millisecond before it begins', end - 1, { from: end }, 'delegation.notYet'],
    ['as it begins', end, { from: end }, 'accepted'],
    ['a millisecond before it ends', end - 1, { to: end }, 'accepted'],
    ['as it ends', end, { to: end }, 'delegation.ended'],
    ['a millisecond before it is revoked', end - 1, { revoked: { by: people.head, at: end } }, 'accepted'],
    ['as it is revoked', end, { revoked: { by: people.head, at: end } }, 'delegation.revoked'],
  ])('%s', (_when, instant, over, outcome) => {
    const life = delegating(walkedTo('assign'), substitution(head, deputy, over));
    life.now = instant;
    expect(life.try(people.divisionHead, { act: 'accept' }).refusal?.refused ?? 'accepted').toBe(outcome);
  });
});

describe('what was delegated in part reaches that part', () => {
  it.each<[string, Delegation['scope'], number | null, string]>([
    ['its kinds of act', { acts: ['accept'], units: null, upTo: null }, null, 'accepted'],
    ['no other act', { acts: ['submit'], units: null, upTo: null }, null, 'act'],
    ['its units', { acts: null, units: ['so-tai-chinh'], upTo: null }, null, 'accepted'],
    ['no other unit', { acts: null, units: ['so-xay-dung'], upTo: null }, null, 'unit'],
    ['its amount', { acts: null, units: null, upTo: 5_000_000_000 }, 5_000_000_000, 'accepted'],
    ['no larger amount', { acts: null, units: null, upTo: 5_000_000_000 }, 5_000_000_001, 'amount'],
    ['what disposes of no money', { acts: null, units: null, upTo: 1 }, null, 'accepted'],
  ])('%s', (_what, scope, amount, outcome) => {
    const life = walkedTo('assign');
    if (amount !== null) life.state = { ...life.task, amount };
    delegating(life, substitution(head, deputy, { scope }));
    expect(life.try(people.divisionHead, { act: 'accept' }).refusal?.facts['side'] ?? 'accepted').toBe(outcome);
  });
});

describe('signing', () => {
  const signing = (life: Life, person: string) =>
    allowed(life.state, person, life.facts()).flatMap((each) => (each.act === 'sign' && each.allowed ? [each] : []));
  const capacities = (life: Life, person: string) => signing(life, person).flatMap((each) => each.capacities ?? []);

  it('is TM. by the holder, KT. by a deputy in the portfolio, TL. by whom the regulation lists, TUQ. by who is authorised', () => {
    const life = delegating(walkedTo('verify'), authorisation('ubnd/chairman', deputy));
    expect(capacities(life, people.chairman)).toEqual(['TM']);
    expect(capacities(life, people.viceChairman)).toEqual(['KT']);
    expect(capacities(life, people.officeHead)).toEqual(['TL']);
    expect(capacities(life, people.divisionHead)).toEqual(['TUQ']);
    expect(signing(life, people.officeHead)[0]?.because.vi).toBe(
      'Bạn được ký TL. chairman vì quy chế cho phép (khoản 2 Điều 5).',
    );
  });

  it('is Q. by one who was appointed to act in the post', () => {
    const life = walkedTo('verify');
    life.organisation = {
      ...life.organisation,
      tenures: life.organisation.tenures.map((tenure) =>
        tenure.post === 'ubnd/chairman' ? { ...tenure, acting: true as const } : tenure,
      ),
    };
    expect(capacities(life, people.chairman)).toEqual(['Q']);
    life.act(people.chairman, sign('Q'));
    expect(life.task.approvals).toMatchObject([{ capacity: 'Q' }]);
  });

  it('goes by order to the deputies of who is listed, and for another type of document to nobody', () => {
    const life = delegating(walkedTo('verify'));
    life.organisation = withPost('vpub', 'deputyHead', life.organisation);
    expect(capacities(life, who('vpub/deputyHead'))).toEqual(['TL']);
    const byOrder = regulation.byOrder.map((each) => ({ ...each, documents: ['GM'] }));
    life.organisation = { ...life.organisation, regulations: [{ ...regulation, byOrder }] };
    expect(capacities(life, people.officeHead)).toEqual([]);
  });

  it('is not handed round like other work: only a deputy signs in the place of one who is away', () => {
    const papers = [substitution('ubnd/chairman', 'ubnd/viceChairman'), substitution('ubnd/chairman', drafter)];
    const life = delegating(walkedTo('verify'), ...papers);
    const posts = life.organisation.posts.map((post) => ({ ...post, portfolios: [] }));
    life.organisation = { ...life.organisation, posts };
    expect(capacities(life, people.viceChairman)).toEqual(['KT']);
    expect(capacities(life, people.drafter)).toEqual([]);
  });

  it('is blocked by an end between the queue and the desk', () => {
    const end = monday + days(2);
    const life = delegating(walkedTo('verify'), authorisation('ubnd/chairman', deputy, { to: end }));
    expect(capacities(life, people.divisionHead)).toEqual(['TUQ']);
    life.now = end;
    expect(life.refused(people.divisionHead, sign('TUQ'))).toBe('delegation.ended');
  });
});

describe('opinions', () => {
  const answer = { act: 'answer' as const, seat: 'opinions#1/so-noi-vu', answer: 'agree' as const, text: '' };

  it('are given by whom the unit designates', () => {
    const specialist = 'so-noi-vu/specialist';
    const scope = { acts: ['answer' as const], units: null, upTo: null };
    const life = delegating(walkedTo('askOpinions'), substitution('so-noi-vu/head', specialist, { scope }));
    life.act(who(specialist), answer);
    const [seat] = life.task.visits.flatMap(({ seats }) => seats);
    expect(seat?.answer).toMatchObject({ by: who(specialist), post: specialist, behalf: { post: 'so-noi-vu/head' } });
  });

  it('are given by a deputy of the unit in their own right', () => {
    const life = walkedTo('askOpinions');
    life.organisation = withPost('so-noi-vu', 'deputyHead', life.organisation);
    life.act(who('so-noi-vu/deputyHead'), answer);
    expect(lastActor(life)).toEqual({ person: who('so-noi-vu/deputyHead'), post: 'so-noi-vu/deputyHead' });
  });
});
