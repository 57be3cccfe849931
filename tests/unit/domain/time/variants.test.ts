import { describe, expect, it } from '@jest/globals';
import type { Calendar } from '../../../../libs/domain/index.js';
import type { Watch } from '../../../../libs/domain/procedure/urgency.js';
import { at, calendar, hours, procedure, walkedTo } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

/** The lead works on Saturdays, when nobody else does. */
const saturdays = { basis: 'Quy chế của cơ quan', weekend: [0] };
const ofLead = { ...calendar, variants: { 'so-tai-chinh': saturdays } };

const silent: Watch = {
  ...{ on: 'noMovement', after: { unit: 'workingDay', amount: 10 } },
  ...{ to: { role: 'head', unit: 'vpub' }, basis: 'Quy chế làm việc của UBND tỉnh' },
};

/** In drafting since Monday 2 March 2026, ten working days of the lead: until the end of Friday 13 March. */
const drafting = (): Life =>
  walkedTo('accept', undefined, (life) => {
    life.calendar = ofLead;
    life.procedure = { ...procedure, watches: [silent] };
  });

const armed = (life: Life, id: RegExp): string[] =>
  life.task.clocks
    .filter((clock) => id.test(clock.id))
    .map(({ due }) => new Date(due + hours(7)).toISOString().slice(0, 10));

const late = at('2026-03-14 00:00');

describe('what follows a term of an agency with days of its own', () => {
  it('counts its days: the first rung, the next one, and the reminders after the term', () => {
    const life = drafting();
    life.passTo(late);
    expect(armed(life, /rung-0/)).toEqual(['2026-03-15']);
    expect(armed(life, /remind@/)).toEqual(['2026-03-18']);
    life.passTo(at('2026-03-15 00:00'));
    expect(armed(life, /rung-1/)).toEqual(['2026-03-18']);
  });

  it('counts its days: how long nothing moves', () => {
    const life = drafting();
    expect(armed(life, /noMovement/)).toEqual(['2026-03-14']);
    life.passTo(late);
    expect(armed(life, /noMovement/)).toEqual(['2026-03-26']);
  });

  it('moves with its variant when a calendar is published, and not with the days of everybody', () => {
    const life = drafting();
    const publish = (change: Partial<Calendar>): void => {
      life.calendar = { ...life.calendar, ...change, version: life.calendar.version + 1, publishedAt: life.now };
      life.now += 1;
      life.passTo(life.now);
    };
    const because = { name: { vi: 'Hoán đổi', en: 'Swap' }, basis: 'Thông báo hoán đổi ngày làm việc' };
    life.passTo(late);
    publish({ worked: { ...calendar.worked, '2026-03-14': because } });
    expect(armed(life, /rung-0|remind@/)).toEqual(['2026-03-15', '2026-03-18']);
    publish({ variants: { 'so-tai-chinh': { ...saturdays, off: { '2026-03-16': because } } } });
    expect(armed(life, /rung-0|remind@/)).toEqual(['2026-03-15', '2026-03-19']);
  });
});
