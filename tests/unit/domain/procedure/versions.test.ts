import { describe, expect, it } from '@jest/globals';
import { fold, openVisit } from '../../../../libs/domain/index.js';
import type { Procedure } from '../../../../libs/domain/index.js';
import type { Life } from '../../../support/domain.js';
import { at, minutes, people, procedure, walkedTo } from '../../../support/domain.js';

/** The next version gives the draft twenty days and another ladder. */
const second: Procedure = {
  ...procedure,
  version: 2,
  steps: procedure.steps.map((step) =>
    step.key === 'submit' ? { ...step, term: { unit: 'workingDay', amount: 9 } } : step,
  ),
  ladder: [{ after: 1, to: { role: 'head', unit: 'vpub' } }],
};

const movedTo = (life: Life, to: Procedure): Life => {
  life.otherProcedures = [to];
  life.act(people.viceChairman, { act: 'changeProcedure', version: to.version, reason: 'Quy chế mới' });
  life.procedure = to;
  return life;
};

describe('a running task is taken over to another version by who leads the issuer', () => {
  it('keeps its place and the term that runs, and goes on by the other', () => {
    const life = walkedTo('accept');
    const before = openVisit(life.task);
    movedTo(life, second);
    expect([life.task.procedure.version, openVisit(life.task)]).toEqual([2, before]);
    life.passTo(at('2026-03-18 09:00'));
    expect(life.task.escalations.map(({ to }) => to)).toEqual(['vpub/head']);
  });

  it('records who did it, from which version to which, and why', () => {
    const life = movedTo(walkedTo('accept'), second);
    const entry = life.entries.at(-1);
    expect(entry?.payload).toEqual({ kind: 'procedureChanged', from: 1, to: 2, reason: 'Quy chế mới' });
    expect(entry?.actor).toMatchObject({ person: people.viceChairman, post: 'ubnd/viceChairman' });
    expect(fold(life.entries)).toEqual(life.task);
  });

  it('may be taken back, for no step of it is lost', () => {
    const life = movedTo(walkedTo('consolidate'), second);
    expect(movedTo(life, procedure).task.procedure.version).toBe(1);
  });

  it('needs a reason, and somebody who leads the issuer', () => {
    const life = walkedTo('accept');
    life.otherProcedures = [second];
    life.now += minutes(1);
    expect(life.refused(people.chairman, { act: 'changeProcedure', version: 2, reason: ' ' })).toBe('reason.missing');
    expect(life.refused(people.head, { act: 'changeProcedure', version: 2, reason: 'x' })).toBe('actor.notLeader');
  });
});
