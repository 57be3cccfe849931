import { describe, expect, it } from '@jest/globals';
import { branchesOf, openTo, stepBy } from '../../../apps/web/models/unit-tree.js';
import type { UnitNodeView } from '../../../libs/contracts/organisation-http.js';

/** The tree of units as a page shows it and a keyboard walks it. */

const unit = (id: string, parent: string | null, kind: UnitNodeView['kind'] = 'department'): UnitNodeView => ({
  ...{ id, parent, kind, abbreviation: id, leader: null, posts: 0 },
  kindName: { vi: kind, en: kind },
  name: { vi: id, en: id },
});
const communes = Array.from({ length: 12 }, (_, index) => unit(`xa-${index}`, 'ubnd', 'commune'));
const province = [
  unit('ubnd', null, 'committee'),
  unit('so-a', 'ubnd'),
  unit('so-b', 'ubnd'),
  unit('phong-1', 'so-a', 'division'),
  ...communes,
];
const keys = (open: string[]): string[] => branchesOf(province, new Set(open)).map(({ key }) => key);

describe('the tree of units', () => {
  it('shows what is open and nothing under what is folded', () => {
    expect(keys([])).toEqual(['ubnd']);
    expect(keys(['ubnd'])).toEqual(['ubnd', 'ubnd:department', 'ubnd:commune']);
    expect(keys(['ubnd', 'ubnd:department'])).toEqual(['ubnd', 'ubnd:department', 'so-a', 'so-b', 'ubnd:commune']);
  });

  it('puts few units side by side, without a heading for their kind', () => {
    expect(branchesOf(province.slice(0, 4), new Set(['ubnd'])).map(({ key }) => key)).toEqual(['ubnd', 'so-a', 'so-b']);
  });

  it('says to a screen reader how deep a line is and where among its siblings', () => {
    const [, , second] = branchesOf(province.slice(0, 4), new Set(['ubnd']));
    expect(second).toMatchObject({ level: 2, position: 2, siblings: 2, open: null, parent: 'ubnd' });
  });

  it('opens the way to a unit, through the headings too', () => {
    expect(keys(openTo(province, 'phong-1'))).toContain('phong-1');
    expect(keys(openTo(province, 'xa-7'))).toContain('xa-7');
    expect(openTo(province, 'khong-co')).toEqual([]);
  });

  it('loses no unit whose parent is not there that day', () => {
    expect(branchesOf([unit('le', 'da-giai-the')], new Set()).map(({ key }) => key)).toEqual(['le']);
  });

  it('ends on a parent that leads back to itself', () => {
    expect(openTo([unit('a', 'b'), unit('b', 'a')], 'a').length).toBeLessThan(10);
  });
});

describe('the keys of the tree', () => {
  const open = branchesOf(province, new Set(['ubnd', 'ubnd:department']));
  const at = (key: string) => open.find((branch) => branch.key === key)!;

  it.each([
    ['ArrowDown', 'so-a', { focus: 'so-b' }],
    ['ArrowUp', 'so-a', { focus: 'ubnd:department' }],
    ['ArrowUp', 'ubnd', null],
    ['Home', 'so-b', { focus: 'ubnd' }],
    ['End', 'so-a', { focus: 'ubnd:commune' }],
    ['ArrowRight', 'so-a', { open: 'so-a' }],
    ['ArrowRight', 'ubnd', { focus: 'ubnd:department' }],
    ['ArrowRight', 'so-b', null],
    ['ArrowLeft', 'ubnd', { close: 'ubnd' }],
    ['ArrowLeft', 'so-b', { focus: 'ubnd:department' }],
    ['x', 'so-b', null],
  ])('%s on %s', (key, branch, leads) => expect(stepBy(key, open, at(branch))).toEqual(leads));
});
