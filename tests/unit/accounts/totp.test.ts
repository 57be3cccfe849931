import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { Sealer } from '../../../libs/application/accounts/sealing.js';
import { base32, codeAt, newTotpSecret, stepAt, stepOf, totpAddress } from '../../../libs/application/accounts/totp.js';
import { sameText } from '../../../libs/application/same-text.js';

const secret = Buffer.from('12345678901234567890');

describe('a code generator', () => {
  // RFC 6238, appendix B: the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('shows at second %i what the standard says', (second, code) => {
    expect(codeAt(secret, stepAt(second * 1000))).toBe(code);
  });

  it('may be one step early or late, and no more', () => {
    const now = 1_700_000_000_000;
    const step = stepAt(now);
    const accepted = [-2, -1, 0, 1, 2].map((drift) => stepOf(secret, codeAt(secret, step + drift), now, sameText));
    expect(accepted).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('tells its secret in the letters that apps read', () => {
    expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(totpAddress(secret, 'Lan & Hoa')).toContain('otpauth://totp/Mandate%3ALan%20%26%20Hoa?secret=GEZD');
    expect(newTotpSecret()).toHaveLength(20);
  });
});

describe('what is sealed', () => {
  const sealer = new Sealer('k'.repeat(32));

  it('opens again, under the same key and in the same place alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (plain) => {
        const text = sealer.seal(plain, 'account 1');
        expect(new Uint8Array(sealer.open(text, 'account 1'))).toEqual(plain);
        expect(() => sealer.open(text, 'account 2')).toThrow();
        expect(() => new Sealer('l'.repeat(32)).open(text, 'account 1')).toThrow();
      }),
    );
  });

  it('differs every time, shows nothing of what is in it, and cannot be changed', () => {
    const [one, two] = [sealer.seal(secret, 'a'), sealer.seal(secret, 'a')];
    expect(one).not.toBe(two);
    expect(one).not.toContain(secret.toString('base64url'));
    expect(() => sealer.open(`${one.slice(0, -2)}AA`, 'a')).toThrow();
    expect(() => sealer.open('nothing', 'a')).toThrow();
  });
});

describe('comparing secrets', () => {
  it('is right for every pair of texts, whatever their lengths', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => sameText(one, other) === (one === other)));
  });
});
