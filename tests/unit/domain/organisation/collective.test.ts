import { describe, expect, it } from '@jest/globals';
import { changed, expand } from '../../../../libs/domain/index.js';
import type { Organisation } from '../../../../libs/domain/index.js';
import type { UnitKind } from '../../../../libs/domain/organisation/unit-kind.js';
import { at } from '../../../support/domain.js';

const words = (vi: string, en = vi): { vi: string; en: string } => ({ vi, en });
const dissolved = at('2026-07-01 00:00');

const unit = (id: string, kind: UnitKind, over: object = {}) => ({
  ...{ id, kind, name: words(id), abbreviation: id, parent: 'ubnd' },
  ...over,
});

const province: Organisation = {
  version: 1,
  units: [
    unit('so-a', 'department'),
    unit('so-b', 'department', { to: dissolved, successors: ['so-a'] }),
    unit('ban-c', 'agency', { from: dissolved }),
    unit('xa-d', 'commune'),
    unit('phuong-e', 'ward'),
    unit('so-a.phong', 'division'),
  ],
  posts: [],
  persons: [],
  tenures: [],
  collectives: [
    {
      id: 'so-ban-nganh',
      name: words('Các sở, ban, ngành', 'Departments and agencies'),
      aliases: ['các sở, ngành'],
      members: { kinds: ['department', 'agency'], units: [], without: [] },
    },
    {
      id: 'xa-phuong',
      name: words('UBND các xã, phường', 'Communes and wards'),
      aliases: ['Ủy ban nhân dân các xã, phường'],
      members: { kinds: ['commune', 'ward'], units: [], without: [] },
      former: [{ members: { kinds: ['commune'], units: [], without: [] }, until: at('2025-07-01 00:00') }],
    },
    {
      id: 'lien-quan',
      name: words('Các cơ quan, đơn vị liên quan', 'The agencies concerned'),
      aliases: [],
      members: null,
    },
  ],
};

const before = dissolved - 1;

describe('a collective name', () => {
  it.each([
    ['Các sở, ban, ngành', before, ['so-a', 'so-b']],
    ['Các sở, ban, ngành', dissolved, ['so-a', 'ban-c']],
    ['các sở,ban ,ngành.', before, ['so-a', 'so-b']],
    ['CÁC SỞ, NGÀNH', before, ['so-a', 'so-b']],
    ['Departments and agencies', before, ['so-a', 'so-b']],
    ['Các sở, ban, ngành, UBND các xã, phường', before, ['so-a', 'so-b', 'xa-d', 'phuong-e']],
    ['Các sở, ban, ngành; Ủy ban nhân dân các xã, phường', before, ['so-a', 'so-b', 'xa-d', 'phuong-e']],
    ['các sở, ngành và UBND các xã, phường', before, ['so-a', 'so-b', 'xa-d', 'phuong-e']],
    ['UBND các xã, phường', at('2025-06-30 12:00'), ['xa-d']],
    ['Các sở, ban, ngành'.normalize('NFD'), before, ['so-a', 'so-b']],
  ])('%s is the list that is valid on the day', (name, instant, units) => {
    expect(expand(province, name, instant)).toEqual(units);
  });

  it.each([
    ['Các cơ quan, đơn vị liên quan', 'collective.open'],
    ['Các sở, ban, ngành; các cơ quan, đơn vị liên quan', 'collective.open'],
    ['Sở Tài chính', 'collective.unknown'],
    ['Các sở, ban, ngành, Sở Tài chính', 'collective.unknown'],
    ['', 'collective.unknown'],
    [', ', 'collective.unknown'],
  ])('%s cannot be expanded: %s', (name, code) => {
    expect(expand(province, name, before)).toMatchObject({ refused: code });
  });

  it('may name units one by one, and leave some out', () => {
    const members = { kinds: ['department' as const], units: ['xa-d'], without: ['so-b'] };
    const named = changed(province, {
      version: 2,
      puts: [{ list: 'collectives', value: { id: 'some', name: words('Một số nơi'), aliases: [], members } }],
    });
    expect(expand(named, 'một số nơi', before)).toEqual(['so-a', 'xa-d']);
  });
});
