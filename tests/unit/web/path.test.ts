import { describe, expect, it } from '@jest/globals';
import type { TaskView, VisitView } from '../../../libs/contracts/http.js';
import { lastVisit, loopsOf, openVisit } from '../../../apps/web/models/path.js';

const words = { vi: '', en: '' };
const steps = ['accept', 'draft', 'submit', 'verify', 'sign', 'report'] as const;
const path: TaskView['path'] = steps.map((step) => ({
  step,
  kind: step,
  stage: 'drafting',
  name: words,
  rounds: 1,
  state: 'done',
  term: null,
  planned: null,
}));
const noOpinions = {
  ...{ agree: 0, agreeWithComments: 0, disagree: 0, outsideCompetence: 0 },
  ...{ deemedConsent: 0, waiting: 0, withdrawn: 0 },
};
const post = { id: 'p', title: words, unit: { id: 'u', name: words }, person: null };
const visit = (
  step: string,
  round: number,
  because: VisitView['because'],
  closedAt: string | null = 'x',
): VisitView => ({
  step,
  round,
  because,
  closedAt,
  stage: 'drafting',
  kind: 'draft',
  name: words,
  holder: post,
  openedAt: '',
  outcome: null,
  deadline: null,
  lateAt: null,
  counts: noOpinions,
  seats: [],
});
const returned = (from: string, reason: string): VisitView['because'] => ({
  kind: 'return',
  from: { step: from, round: 1 },
  reason,
  by: 'someone',
});

describe('loops over the line of steps', () => {
  it('are there for every return, from where it was sent to where it went', () => {
    const visits = [visit('draft', 1, { kind: 'start' }), visit('draft', 2, returned('verify', 'vì sao'))];
    expect(loopsOf({ path, visits })).toEqual([{ from: 3, to: 1, lane: 0, round: 2, reason: 'vì sao' }]);
  });

  it('are drawn in lanes of their own where they cross, the shorter one nearer to the line', () => {
    const visits = [visit('draft', 2, returned('sign', 'a')), visit('submit', 2, returned('verify', 'b'))];
    expect(loopsOf({ path, visits }).map((loop) => loop.lane)).toEqual([1, 0]);
  });

  it('share a lane where they only touch', () => {
    const visits = [visit('draft', 2, returned('submit', 'a')), visit('submit', 2, returned('verify', 'b'))];
    expect(loopsOf({ path, visits }).map((loop) => loop.lane)).toEqual([0, 0]);
  });

  it('come from the end of the line where the assigner asks to redo', () => {
    const visits = [visit('draft', 2, { kind: 'redo', reason: 'chưa đạt', by: 'x' })];
    expect(loopsOf({ path, visits })).toMatchObject([{ from: 5, to: 1 }]);
  });
});

describe('visits', () => {
  it('are looked up by the latest stay', () => {
    const visits = [visit('draft', 1, { kind: 'start' }), visit('draft', 2, returned('verify', 'a'), null)];
    expect(lastVisit(visits, 'draft')?.round).toBe(2);
    expect(lastVisit(visits, 'sign')).toBeNull();
    expect(openVisit(visits)?.round).toBe(2);
    expect(openVisit([])).toBeNull();
  });
});
