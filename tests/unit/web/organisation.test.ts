import { describe, expect, it } from '@jest/globals';
import { movedGroups } from '../../../apps/web/models/moved-tasks.js';
import { organisationPlaceOf } from '../../../apps/web/models/organisation-place.js';
import type { ReorganisationView } from '../../../libs/contracts/organisation-http.js';

const words = (text: string) => ({ vi: text, en: text });
const moved = (step: string | null, due: string | null, to = 'so-b'): ReorganisationView['tasks'][number] => ({
  ...{ id: `${step} ${due}`, number: '1', step: step === null ? null : words(step), lead: words('Sở A'), due },
  ...{ newLead: { id: to, name: words(to) }, holder: words('Giám đốc A'), newHolder: words('Giám đốc B') },
});

describe('tasks that would move', () => {
  it('are told by where they stand and where they go, with how many and from when to when they are due', () => {
    const groups = movedGroups([
      moved('Soạn thảo', '2026-05-02'),
      moved('Ký', null),
      moved('Soạn thảo', '2026-04-01'),
      moved('Soạn thảo', null),
      moved('Soạn thảo', '2026-06-01', 'so-c'),
    ]);
    expect(groups.map(({ step, newLead, count, first, last }) => [step?.vi, newLead.id, count, first, last])).toEqual([
      ['Soạn thảo', 'so-b', 3, '2026-04-01', '2026-05-02'],
      ['Ký', 'so-b', 1, null, null],
      ['Soạn thảo', 'so-c', 1, '2026-06-01', '2026-06-01'],
    ]);
  });

  it('are none where none moves', () => expect(movedGroups([])).toEqual([]));
});

describe('the address of the page', () => {
  it.each([
    [{}, {}],
    [
      { view: 'units', unit: 'vpub', on: '2025-07-01' },
      { unit: 'vpub', on: '2025-07-01' },
    ],
    [{ view: 'changes', unit: '', on: 'hôm qua' }, { view: 'changes' }],
    [{ view: 'khac', on: '2025-13-45', unit: 7 }, {}],
  ])('%j is %j', (search, place) => expect(organisationPlaceOf(search)).toEqual(place));
});
