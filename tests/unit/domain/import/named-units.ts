import type { Organisation } from '../../../../libs/domain/index.js';
import { organisation as province } from '../../../support/domain.js';

const names: Record<string, string> = {
  'so-tai-chinh': 'Sở Tài chính',
  'so-noi-vu': 'Sở Nội vụ',
  'so-xay-dung': 'Sở Xây dựng',
};

/** The small province with names as documents say them. */
export const organisation: Organisation = {
  ...province,
  units: province.units.map((unit) => {
    const name = names[unit.id] ?? unit.id;
    return { ...unit, name: { vi: name, en: name } };
  }),
};
