import type { UnitId } from '../words.js';
import type { Organisation } from './organisation.js';

/**
 * Identifiers of agencies on the exchange axis (QĐ 20/2020/QĐ-TTg): at most 35 characters in groups divided by dots, the
 * code of level 1 (a letter and two digits, `H05`) first. The form before it ran the other way round and filled missing
 * levels with zeros: `000.00.12.H05`. Both are met, and mean one agency.
 */
const levelOne = /^[A-Y]\d{2}$/;
const newForm = /^[A-Y]\d{2}(\.[A-Z0-9]+)*$/;
const oldForm = /^([A-Z0-9]+\.)+[A-Y]\d{2}$/;

/** The one name of an agency, whichever form it came in; `null` for what is no identifier. */
export const edxmlName = (text: string): string | null => {
  const id = text.trim().toUpperCase();
  if (id.length === 0 || id.length > 35) return null;
  if (newForm.test(id) && !isOldForm(id)) return id;
  if (!oldForm.test(id)) return null;
  const [first, ...levels] = id.split('.').reverse();
  return [first, ...levels.filter((level) => !/^0+$/.test(level))].join('.');
};

/** Where both ends look like level 1, the zeros of missing levels tell the old form. */
const isOldForm = (id: string): boolean => {
  const groups = id.split('.');
  return levelOne.test(groups.at(-1) ?? '') && groups.length > 1 && /^0+$/.test(groups[0] ?? '');
};

/** The unit that has the identifier, of either form. */
export const unitByEdxml = ({ units }: Organisation, text: string): UnitId | null => {
  const name = edxmlName(text);
  if (name === null) return null;
  return units.find(({ edxml }) => edxml?.some((id) => edxmlName(id) === name))?.id ?? null;
};
