import { describe, expect, it } from '@jest/globals';
import { edxmlName, unitByEdxml } from '../../../../libs/domain/organisation/edxml.js';
import { organisation } from '../../../support/domain.js';

describe('an identifier of the exchange axis', () => {
  it.each([
    ['H05', 'H05'],
    ['H05.12.3', 'H05.12.3'],
    ['000.00.12.H05', 'H05.12'],
    ['000.12.03.H05', 'H05.03.12'],
    [' h05.12 ', 'H05.12'],
    ['H05.12.', null],
    ['12.3', null],
    ['Z05.1', null],
    ['', null],
    [`H05.${'1'.repeat(40)}`, null],
  ])('%s is %s', (given, name) => {
    expect(edxmlName(given)).toBe(name);
  });

  it('finds one agency by either form', () => {
    const units = organisation.units.map((unit) => (unit.id === 'vpub' ? { ...unit, edxml: ['H05.12'] } : unit));
    const known = { ...organisation, units };
    expect([unitByEdxml(known, 'H05.12'), unitByEdxml(known, '000.00.12.H05'), unitByEdxml(known, 'H05')]).toEqual([
      'vpub',
      'vpub',
      null,
    ]);
  });
});
