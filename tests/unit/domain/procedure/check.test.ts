import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../../../../libs/domain/procedure/check/check.js';
import type { FaultRule } from '../../../../libs/domain/procedure/check/fault.js';
import { lineOf, linesOf } from '../../../../libs/domain/procedure/check/place.js';
import type { Procedure } from '../../../../libs/domain/index.js';
import { at, organisation, vacating } from '../../../support/domain.js';
import { shipped, shippedIds, shippedSource } from '../../../support/procedures.js';

type Change = (procedure: Procedure) => void;
type Bad = [rule: FaultRule, path: string, from: string, change: Change];

const stepOf = ({ steps }: Procedure, key: string) => {
  const found = steps.find((step) => step.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};

/** One file for each way of being wrong: what was changed in a good one, and where that is found. */
const bad: Record<Exclude<FaultRule, 'json.unreadable' | 'holder.none' | 'unit.unknown'>, Bad[]> = {
  'shape.missing': [['shape.missing', '$.steps[0]', 'work', (p) => delete (p.steps[0] as { basis?: string }).basis]],
  'shape.wrong': [['shape.wrong', '$.version', 'work', (p) => (p.version = 0)]],
  'shape.unknown': [
    ['shape.unknown', '$.steps[2].onSilense', 'work', (p) => Object.assign(p.steps[2]!, { onSilense: 'escalate' })],
  ],
  'key.twice': [['key.twice', '$.steps[1].key', 'work', (p) => (p.steps[1]!.key = 'accept')]],
  'return.unknown': [
    ['return.unknown', '$.steps[2].returnsTo[0]', 'work', (p) => (p.steps[2]!.returnsTo = ['nowhere'])],
  ],
  'return.notEarlier': [
    ['return.notEarlier', '$.steps[1].returnsTo[0]', 'work', (p) => (p.steps[1]!.returnsTo = ['report'])],
  ],
  'return.toSeats': [
    ['return.toSeats', '$.steps[3].returnsTo[0]', 'chairman-document', (p) => (p.steps[3]!.returnsTo = ['opinions'])],
  ],
  'dossier.notHandedIn': [
    [
      'dossier.notHandedIn',
      '$.steps[1].dossier',
      'chairman-document',
      (p) => (p.steps[1]!.dossier = p.steps.find(({ dossier }) => dossier)!.dossier!),
    ],
  ],
  'wait.withoutTerm': [
    ['wait.withoutTerm', '$.steps[1].term', 'work', (p) => (p.steps[1]!.term = null)],
    [
      'wait.withoutTerm',
      '$.steps[1].term',
      'work',
      (p) => Object.assign(p.steps[1]!, { term: null, noTerm: 'Chưa xác định' }),
    ],
  ],
  'wait.seatsWithoutTerm': [
    ['wait.seatsWithoutTerm', '$.steps[2]', 'chairman-document', (p) => delete p.steps[2]!.seatTerm],
  ],
  'wait.reasonWithTerm': [['wait.reasonWithTerm', '$.steps[0].noTerm', 'work', (p) => (p.steps[0]!.noTerm = 'Thừa')]],
  'term.bounds': [
    [
      'term.bounds',
      '$.steps[2].seatTerm',
      'chairman-document',
      (p) => (p.steps[2]!.seatTerm = { amount: 9, min: 2, max: 5 }),
    ],
  ],
  'ladder.empty': [['ladder.empty', '$.ladder', 'work', (p) => (p.ladder = [])]],
  'ladder.order': [['ladder.order', '$.ladder[1].after', 'work', (p) => (p.ladder[1]!.after = 1)]],
  'ladder.noPerson': [
    ['ladder.noPerson', '$.ladder[3].to', 'work', (p) => (p.ladder[3]!.to = { role: 'head', unit: 'late' })],
    [
      'ladder.noPerson',
      '$.whenUrgent.ladder[0].to',
      'work',
      (p) => (p.whenUrgent = { ladder: [{ after: 4, unit: 'hour', to: { role: 'head', unit: 'late' } }] }),
    ],
  ],
  'end.unreachable': [
    // Nobody signs, so nothing is ever given a number.
    ['end.unreachable', '$.steps[7]', 'chairman-document', (p) => p.steps.splice(8, 1)],
    // Three must answer of the one who is asked.
    [
      'end.unreachable',
      '$.steps[4]',
      'legal-normative-document',
      (p) => (p.steps[4]!.seats = { closes: 'atLeast', count: 3 }),
    ],
  ],
  'step.unreachable': [
    ['step.unreachable', '$.steps[3]', 'work', (p) => p.steps.push({ ...stepOf(p, 'work'), key: 'after' })],
  ],
  'separation.none': [
    ['separation.none', '$.steps[7].separation', 'chairman-document', (p) => (p.steps[7]!.separation = [])],
  ],
  'separation.noHolder': [
    [
      'separation.noHolder',
      '$.steps[7].holder',
      'chairman-document',
      (p) => (p.steps[7]!.holder = { role: 'specialist', unit: 'lead' }),
    ],
    [
      'separation.noHolder',
      '$.steps[4].holder',
      'chairman-document',
      (p) => (p.steps[4]!.separation = ['notDrafter', 'notSameAgency']),
    ],
  ],
  'silence.forbidden': [
    [
      'silence.forbidden',
      '$.steps[4].onSilence',
      'legal-normative-document',
      (p) => (p.steps[4]!.onSilence = { does: 'deemedConsent', basis: 'x' }),
    ],
  ],
  'silence.noSeats': [
    [
      'silence.noSeats',
      '$.steps[7].onSilence',
      'chairman-document',
      (p) => (p.steps[7]!.onSilence = { does: 'deemedConsent', basis: 'x' }),
    ],
  ],
};

const cases = Object.values(bad).flat();

describe('a procedure that would fail its tasks is refused, with the reason and the place', () => {
  it.each(cases)('%s at %s (%s)', (rule, path, from, change) => {
    const procedure = shipped(from);
    change(procedure);
    const found = checkProcedure(procedure);
    expect(found.map((fault) => [fault.rule, fault.path])).toContainEqual([rule, path]);
    expect(checkProcedure(shipped(from))).toEqual([]);
  });

  it.each([null, 5, 'x', [], {}, { steps: 5 }, { steps: [null], ladder: {} }])(
    '%j is no procedure, and said to be none',
    (given) => {
      expect(checkProcedure(given).length).toBeGreaterThan(0);
    },
  );
});

describe('a line is where a person looks', () => {
  const source = shippedSource('work');
  const lines = linesOf(source);
  const text = source.split('\n');

  it('finds each step and each field of it', () => {
    const line = lineOf(lines, '$.steps[1].key');
    expect(text[line - 1]).toContain('"key": "work"');
  });

  it('names what holds a field that is missing', () => {
    expect(lineOf(lines, '$.steps[2].nothing.there[4]')).toBe(lineOf(lines, '$.steps[2]'));
    expect(lineOf(lines, '$.nothing')).toBe(1);
  });

  it('reads brackets and quotes within texts as texts', () => {
    const odd = linesOf('{\n "a": "\\"}{[",\n "b": [1,\n {"c": "x"}]\n}');
    expect(lineOf(odd, '$.b[1].c')).toBe(4);
  });
});

describe('who is there is asked of the organisation, on the days that are named', () => {
  const day = (date: string) => ({ date, at: at(`${date} 12:00`) });
  const leads = { leads: ['department' as const] };
  const plain = () => ({ ...shipped('work'), ...leads });
  const staffed = { ...organisation, units: organisation.units.filter(({ id }) => id !== 'so-vang') };
  const rules = (procedure: Procedure, dates: string[], org = staffed) =>
    checkProcedure(procedure, { organisation: org, days: dates.map(day) }).map(({ rule, path, facts }) => [
      rule,
      path,
      facts['date'] ?? '',
    ]);

  it('passes where everybody is', () => {
    expect(rules(plain(), ['2026-03-02'])).toEqual([]);
  });

  it('names the day on which nobody has the post', () => {
    const later = vacating(['so-noi-vu/specialist'], at('2026-06-01 00:00'), staffed);
    expect(rules(plain(), ['2026-03-02', '2026-07-01'], later)).toEqual([
      ['holder.none', '$.steps[1].holder', '2026-07-01'],
    ]);
  });

  it('names who is asked by the step itself and is not there', () => {
    const law = { ...shipped('legal-normative-document'), ...leads };
    const later = vacating(['so-tu-phap/head'], at('2026-06-01 00:00'), staffed);
    expect(rules(law, ['2026-07-01'], later)).toContainEqual(['holder.none', '$.steps[4].asks[0]', '2026-07-01']);
  });

  it('names a ladder whose last rung is an empty desk', () => {
    const later = vacating(['ubnd/viceChairman'], at('2026-06-01 00:00'), staffed);
    expect(rules(plain(), ['2026-07-01'], later)).toContainEqual(['holder.none', '$.ladder[3].to', '2026-07-01']);
  });

  it('names a unit that there is not', () => {
    expect(rules({ ...plain(), issuer: 'nowhere' }, [])).toEqual([['unit.unknown', '$.issuer', '']]);
  });

  it('names the unit in which one person would draft and decide', () => {
    const head = organisation.tenures.find(({ post }) => post === 'so-noi-vu/head')!.person;
    const small = {
      ...staffed,
      tenures: staffed.tenures.map((tenure) =>
        tenure.post === 'so-noi-vu/specialist' ? { ...tenure, person: head } : tenure,
      ),
    };
    const found = rules({ ...shipped('chairman-document'), ...leads }, ['2026-03-02'], small);
    expect(found).toContainEqual(['separation.noHolder', '$.steps[4].holder', '2026-03-02']);
  });
});

describe('what is shipped', () => {
  it.each(shippedIds)('%s passes the check that publishing makes', (id) => {
    expect(checkProcedure(shipped(id))).toEqual([]);
  });
});
