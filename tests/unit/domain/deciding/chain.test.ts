import { describe, expect, it } from '@jest/globals';
import { decidingOf, holderOf, openVisit, roundsOf } from '../../../../libs/domain/index.js';
import type { Procedure } from '../../../../libs/domain/index.js';
import { authorisation, delegating, regulation, substitution, under } from '../../../support/authority.js';
import { at, type Life } from '../../../support/domain.js';
import { decidedProcedure, people, signedBy, toNumber, toSign, v1 } from '../../../support/deciding.js';

const turn = ({ task }: Life): string => openVisit(task)?.holder ?? 'nobody';
const chain = ({ task }: Life): string[] =>
  (decidingOf(task).chain?.signers ?? []).map(({ post, is }) => `${post} ${is}`);

const order = [
  ['so-tai-chinh/head', people.head, 'head'],
  ['vpub/head', people.officeHead, 'head'],
  ['ubnd/viceChairman', people.viceChairman, 'KT'],
  ['ubnd/chairman', people.chairman, 'TM'],
] as const;

describe('a chain of signatures', () => {
  it('goes from desk to desk in order, each signature on the content and with a term of its own', () => {
    const life = toSign();
    const terms = new Set<number | undefined>();
    for (const [post, person, capacity] of order) {
      expect(turn(life)).toBe(post);
      terms.add(openVisit(life.task)?.deadline?.start);
      life.act(person, { act: 'sign', hash: v1, capacity });
    }
    expect(terms.size).toBe(order.length);
    expect(life.task.approvals.map(({ post, capacity, hash }) => [post, capacity, hash])).toEqual([
      ['so-tai-chinh/head', 'head', v1],
      ['vpub/head', 'head', v1],
      ['ubnd/viceChairman', 'KT', v1],
      ['ubnd/chairman', 'TM', v1],
    ]);
    expect(openVisit(life.task)?.step).toBe('number');
    // The file never came back: it is one round of signing, on four desks.
    expect(roundsOf(life.task, 'sign')).toBe(1);
  });

  it('is signed by nobody out of turn', () => {
    const life = signedBy(toSign(), 1);
    expect(life.refused(people.viceChairman, { act: 'sign', hash: v1, capacity: 'KT' })).toBe('actor.notHolder');
    expect(life.refused(people.head, { act: 'sign', hash: v1, capacity: 'head' })).toBe('actor.notHolder');
  });

  it('takes in a signer before one who is still to sign, by whoever the procedure lets', () => {
    const life = signedBy(toSign(), 1);
    expect(life.refused(people.drafter, { act: 'addSigner', post: 'so-noi-vu/head', before: 'ubnd/chairman' })).toBe(
      'actor.notHolder',
    );
    life.act(people.officeHead, { act: 'addSigner', post: 'so-noi-vu/head', before: 'ubnd/chairman' });
    expect(chain(life)).toEqual([
      'so-tai-chinh/head signed',
      'vpub/head waiting',
      'ubnd/viceChairman waiting',
      'so-noi-vu/head waiting',
      'ubnd/chairman waiting',
    ]);
    life.act(people.officeHead, { act: 'sign', hash: v1, capacity: 'head' });
    life.act(people.viceChairman, { act: 'sign', hash: v1, capacity: 'KT' });
    expect(turn(life)).toBe('so-noi-vu/head');
  });

  it('goes to the one added first where they sign before the one whose turn it is', () => {
    const life = signedBy(toSign(), 1);
    life.act(people.chairman, { act: 'addSigner', post: 'so-xay-dung/head', before: 'vpub/head' });
    expect(turn(life)).toBe('so-xay-dung/head');
    life.act(people.asked('so-xay-dung'), { act: 'sign', hash: v1, capacity: 'head' });
    expect(turn(life)).toBe('vpub/head');
  });

  it('lets a signer go with a reason, and keeps what they had signed', () => {
    const life = signedBy(toSign(), 2);
    expect(life.refused(people.chairman, { act: 'removeSigner', post: 'vpub/head', reason: ' ' })).toBe(
      'reason.missing',
    );
    life.act(people.chairman, { act: 'removeSigner', post: 'vpub/head', reason: 'Không thuộc thẩm quyền' });
    expect(decidingOf(life.task).chain?.signers[1]).toMatchObject({
      is: 'removed',
      removed: { reason: 'Không thuộc thẩm quyền', by: people.chairman },
    });
    expect(life.task.approvals.map(({ post }) => post)).toContain('vpub/head');
    expect(turn(life)).toBe('ubnd/viceChairman');
  });

  it('passes on at once when the one whose turn it is is taken out', () => {
    const life = signedBy(toSign(), 1);
    life.act(people.chairman, { act: 'removeSigner', post: 'vpub/head', reason: 'Vắng dài ngày' });
    expect(turn(life)).toBe('ubnd/viceChairman');
    life.act(people.viceChairman, { act: 'sign', hash: v1, capacity: 'KT' });
    life.act(people.chairman, { act: 'sign', hash: v1, capacity: 'TM' });
    expect(openVisit(life.task)?.step).toBe('number');
  });

  it('is signed anew from its beginning once the file came back and was changed', () => {
    const life = signedBy(toSign(), 2);
    life.act(people.viceChairman, { act: 'return', to: 'decide', reason: 'Xem lại' });
    life.act(people.chairman, { act: 'approve', hash: v1, note: null });
    expect(turn(life)).toBe('so-tai-chinh/head');
    expect(roundsOf(life.task, 'sign')).toBe(2);
  });

  it('ends with the capacities that the step allows', () => {
    const life = signedBy(toSign(), 3);
    life.procedure = {
      ...decidedProcedure,
      steps: decidedProcedure.steps.map((step) => (step.kind === 'sign' ? { ...step, capacities: ['KT'] } : step)),
    };
    expect(life.refused(people.chairman, { act: 'sign', hash: v1, capacity: 'TM' })).toBe('capacity.notAllowed');
  });
});

describe('a delegation that ends between the queue and the signature', () => {
  const beforeChairman = (): Life => signedBy(toSign(), 3);
  const sign = { act: 'sign', hash: v1, capacity: 'TUQ' } as const;

  it('lets the signature through while it stands, with both holders on the record', () => {
    const life = beforeChairman();
    delegating(life, authorisation('ubnd/chairman', 'vpub/specialist'));
    life.act(people.verifier, sign);
    expect(life.task.approvals.at(-1)).toMatchObject({
      by: people.verifier,
      post: 'vpub/specialist',
      behalf: { post: 'ubnd/chairman', person: people.chairman, as: 'authorisation' },
    });
  });

  it('blocks it from the instant at which it ends', () => {
    const life = beforeChairman();
    delegating(life, authorisation('ubnd/chairman', 'vpub/specialist', { to: life.now }));
    expect(life.refused(people.verifier, sign)).toBe('delegation.ended');
  });

  it('blocks it from the instant at which it is revoked', () => {
    const life = beforeChairman();
    const given = authorisation('ubnd/chairman', 'vpub/specialist', { revoked: { by: people.chairman, at: life.now } });
    delegating(life, given);
    expect(life.refused(people.verifier, sign)).toBe('delegation.revoked');
  });

  it('and one that names other acts does not carry it', () => {
    const life = beforeChairman();
    const scope = { acts: ['confirm' as const], units: null, upTo: null };
    delegating(life, authorisation('ubnd/chairman', 'vpub/specialist', { scope }));
    expect(life.refused(people.verifier, sign)).toBe('delegation.outside');
  });
});

describe('separation of duty', () => {
  it('goes by every version of the document: an earlier hand in it is a hand in it', () => {
    const life = signedBy(toSign(), 3);
    const [first] = life.task.versions;
    const other = { ...first!, number: 2, hash: 'f'.repeat(64), by: people.head };
    life.state = {
      ...life.task,
      versions: [{ ...first!, by: people.chairman }, other],
      deciding: { ...decidingOf(life.task), approval: { ...decidingOf(life.task).approval!, hash: other.hash } },
    };
    const said = { act: 'sign', hash: other.hash, capacity: 'TM' } as const;
    expect(life.refused(people.chairman, said)).toBe('actor.ownDraft');
  });

  it('holds through a chain of substitutions: the drafter does not sign for the one who stands in for the signer', () => {
    const life = signedBy(toSign(), 3);
    life.organisation = under([
      substitution('ubnd/chairman', 'ubnd/viceChairman'),
      substitution('ubnd/viceChairman', 'so-tai-chinh/specialist'),
    ]);
    expect(holderOf(life.organisation, 'so-tai-chinh/specialist', life.now)).toBe(people.drafter);
    expect(life.try(people.drafter, { act: 'sign', hash: v1, capacity: 'KT' }).refusal).not.toBeNull();
    life.act(people.viceChairman, { act: 'sign', hash: v1, capacity: 'KT' });
  });

  it('and what a substitute may not do is data of the regulation', () => {
    const life = toSign();
    life.act(people.head, { act: 'return', to: 'decide', reason: 'Xem lại' });
    const approve = { act: 'approve', hash: v1, note: null } as const;
    const standsIn = [substitution('ubnd/chairman', 'ubnd/viceChairman')];
    const strict = { ...regulation, never: { ...regulation.never, substitution: ['approve' as const] } };
    const barred = life.fork();
    barred.organisation = { ...under(standsIn), regulations: [strict] };
    expect(barred.refused(people.viceChairman, approve)).toBe('delegation.never');
    life.organisation = under(standsIn);
    life.act(people.viceChairman, approve);
    expect(decidingOf(life.task).approval?.behalf).toMatchObject({ post: 'ubnd/chairman', person: people.chairman });
  });
});

describe('party documents', () => {
  /** The issuer is a party body here, and its forms are those of the party. */
  const asParty = (life: Life, forms: NonNullable<typeof regulation.partyForms> | undefined): Life => {
    life.organisation = {
      ...life.organisation,
      units: life.organisation.units.map((unit) => (unit.id === 'ubnd' ? { ...unit, kind: 'party' } : unit)),
      regulations: [{ ...regulation, ...(forms ? { partyForms: forms } : {}) }],
    };
    const { documentType } = life.procedure as Procedure & { documentType: object };
    life.procedure = {
      ...life.procedure,
      documentType: { ...documentType, forms: 'party' },
    };
    return life;
  };
  const sign = (capacity: 'TM' | 'T/M' | 'K/T') => ({ act: 'sign', hash: v1, capacity }) as const;

  it('are signed in the forms of the party, and not in those of the state', () => {
    const life = asParty(signedBy(toSign(), 3), undefined);
    expect(life.refused(people.chairman, sign('TM'))).toBe('capacity.notAllowed');
    expect(life.fork().refused(people.viceChairman, sign('T/M'))).toBe('capacity.notAllowed');
    life.fork().act(people.viceChairman, sign('K/T'));
    life.act(people.chairman, sign('T/M'));
    expect(life.task.approvals.at(-1)).toMatchObject({ capacity: 'T/M', by: people.chairman });
  });

  it('and who may use a form is data: a deputy secretary signs on behalf of the committee where it says so', () => {
    const life = asParty(signedBy(toSign(), 3), [
      { of: 'TM', as: 'T/M', by: ['chairman'] },
      { of: 'KT', as: 'T/M', by: ['viceChairman'] },
    ]);
    expect(life.refused(people.viceChairman, sign('K/T'))).toBe('capacity.notAllowed');
    life.act(people.viceChairman, sign('T/M'));
    expect(openVisit(life.task)?.step).toBe('number');
  });
});

describe('a signature that nothing stands behind', () => {
  it('is not numbered: the content is what was decided and signed, to the byte', () => {
    const life = toNumber();
    life.state = { ...life.task, deciding: { ...decidingOf(life.task), approval: null } };
    expect(life.refused(people.clerk, { act: 'number' })).toBe('approval.missing');
    expect(life.now).toBeGreaterThan(at('2026-03-02 00:00'));
  });
});
