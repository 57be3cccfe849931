import { describe, expect, it } from '@jest/globals';
import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import { actOf, missingIn, startOf } from '../../../apps/web/models/act-form.js';
import { nothing } from '../../../apps/web/models/filled.js';
import { actKey, asOfNow, impossible, nextStep, possible, rowsOf } from '../../../apps/web/models/acts.js';
import { addDays } from '../../../apps/web/models/dates.js';

const words = { vi: '', en: '' };
const visit = { step: 'submit', round: 2 };
const view = (act: ActView['act'], more: Partial<ActView> = {}): ActView => ({
  act,
  allowed: true,
  likely: false,
  because: words,
  visit,
  seat: null,
  subject: null,
  ...more,
});
const task = {
  path: ['submit', 'verify', 'sign'].map((step) => ({ step })),
  visits: [{ ...visit, closedAt: null, seats: [] }],
  versions: [{ hash: 'old' }, { hash: 'current' }],
} as unknown as TaskView;

describe('the answer to a claim', () => {
  const claimed = (version: string | null) => ({ ...task, completion: { version } }) as unknown as TaskView;

  it('names the version that the page showed, where there is one', () => {
    for (const act of ['confirm', 'redo'] as const) {
      expect(actOf(claimed('current'), view(act), nothing, [])).toMatchObject({ act, version: 'current' });
      expect(actOf(claimed(null), view(act), nothing, [])).not.toHaveProperty('version');
    }
  });
});

describe('what is missing in a form', () => {
  it('is nothing where the act needs nothing', () => {
    expect(missingIn('accept', nothing, false)).toEqual([]);
  });

  it('is a reason where the file goes back, and blanks are no reason', () => {
    expect(missingIn('return', { ...nothing, choice: 'draft', text: '  ' }, false)).toEqual(['text']);
  });

  it('is a file for a new version', () => {
    expect(missingIn('addVersion', nothing, false)).toEqual(['file']);
    expect(missingIn('addVersion', nothing, true)).toEqual([]);
  });

  it('is somebody to give a part to: agencies, or a collective', () => {
    const part = { ...nothing, title: 'Rà soát' };
    expect(missingIn('divide', part, false)).toEqual(['units']);
    expect(missingIn('divide', { ...part, units: ['so-noi-vu'] }, false)).toEqual([]);
    expect(missingIn('divide', { ...part, more: 'Các sở, ban, ngành' }, false)).toEqual([]);
  });

  it('is no text where an agency simply agrees, and is one where it does not', () => {
    expect(missingIn('answer', { ...nothing, choice: 'agree' }, false)).toEqual([]);
    expect(missingIn('answer', { ...nothing, choice: 'disagree' }, false)).toEqual(['text']);
  });

  it('is an explanation only where an opinion is not taken up', () => {
    expect(missingIn('takeUp', { ...nothing, taken: true }, false)).toEqual([]);
    expect(missingIn('takeUp', { ...nothing, taken: false }, false)).toEqual(['text']);
  });
});

describe('what a form starts with', () => {
  it('is the only step to return to, the first capacity, three days to follow up', () => {
    const only = [{ step: 'draft', name: words }];
    expect(startOf(view('return', { returnsTo: only }), '2026-11-23', addDays).choice).toBe('draft');
    expect(startOf(view('sign', { capacities: ['TM', 'KT'] }), '2026-11-23', addDays).choice).toBe('TM');
    expect(startOf(view('acknowledge'), '2026-11-30', addDays).until).toBe('2026-12-03');
  });
});

describe('the act that is sent', () => {
  it('names the visit that the page showed', () => {
    expect(actOf(task, view('submit'), { ...nothing, text: ' xin trình ' }, [])).toEqual({
      act: 'submit',
      visit,
      summary: 'xin trình',
    });
  });

  it('signs the current version and no other', () => {
    expect(actOf(task, view('sign'), { ...nothing, choice: 'TM' }, [])).toEqual({
      act: 'sign',
      visit,
      hash: 'current',
      capacity: 'TM',
    });
  });

  it('carries the content that was stored', () => {
    const content = { hash: 'h', name: 'a.docx', mediaType: 'm', size: 3 };
    expect(actOf(task, view('addVersion'), nothing, [content])).toEqual({
      act: 'addVersion',
      visit,
      note: null,
      ...content,
    });
  });
});

describe('the acts of a page', () => {
  const acts = [
    view('return'),
    view('submit', { likely: true }),
    view('takeUp', { seat: 'a' }),
    view('takeUp', { seat: 'b', allowed: false }),
    view('sign', { allowed: false }),
    view('answer', { seat: 'a', allowed: false }),
    view('answer', { seat: 'b', allowed: false }),
  ];

  it('show the likely one first', () => {
    expect(possible(acts).map(actKey)).toEqual(['submit', 'return', 'takeUp/a']);
  });

  it('stand in rows by what they are about, where there are many; what is awaited is about the file', () => {
    const many = (['return', 'sign', 'changeLead', 'recall', 'reserve', 'note'] as const).map((act) => view(act));
    expect(rowsOf(many)).toEqual([{ concern: null, acts: many }]);
    const rows = rowsOf([...many, view('recordMeeting', { likely: true })]);
    expect(rows.map((row) => [row.concern, row.acts.map(({ act }) => act)])).toEqual([
      ['file', ['return', 'sign', 'recordMeeting']],
      ['task', ['changeLead', 'recall']],
      ['aside', ['reserve', 'note']],
    ]);
  });

  it('explain each impossible one once, and none that is possible elsewhere', () => {
    expect(impossible(acts).map((each) => each.act)).toEqual(['sign', 'answer']);
  });

  it('keep the visit on which a form was opened, once the act is impossible on the open one', () => {
    const elsewhere = { step: 'verify', round: 1 };
    const refusal = { code: 'visit.wrongStep', words };
    const now = [view('submit', { allowed: false, visit: elsewhere, refusal })];
    expect(asOfNow(now, view('submit'))).toMatchObject({ allowed: false, visit, refusal });
    expect(asOfNow([view('submit', { visit: elsewhere })], view('submit')).visit).toEqual(elsewhere);
    expect(asOfNow([], view('submit')).allowed).toBe(false);
  });

  it('know the next step of an act that moves the file forward, and none of one that does not', () => {
    expect(nextStep(task, 'submit')?.step).toBe('verify');
    expect(nextStep(task, 'return')).toBeNull();
  });
});
