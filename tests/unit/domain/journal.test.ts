import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import type { JournalEntry } from '../../../libs/domain/index.js';
import { canonical, genesis, link, verifyChain } from '../../../libs/domain/index.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('canonical JSON', () => {
  it('sorts members, drops white space, and writes numbers as ECMAScript does (RFC 8785)', () => {
    const value = { b: [3, null, true], a: { z: 1e21, y: -0, x: 0.1 }, '€': '\u000f\n', '\u{1F600}': '“ệ”' };
    expect(canonical(value)).toBe(
      '{"a":{"x":0.1,"y":0,"z":1e+21},"b":[3,null,true],"€":"\\u000f\\n","\u{1F600}":"“ệ”"}',
    );
  });

  it('orders by UTF-16 code units, as the RFC’s own example does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1F600}', '\u0080', '\u00f6'];
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1F600}', '\ufb33'];
    const text = canonical(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text) as object).filter((name) => name !== '1')).toEqual(
      sorted.filter((name) => name !== '1'),
    );
    expect(text.indexOf('"1"')).toBeLessThan(text.indexOf('"\u0080"'));
  });

  it('takes an absent member for one that is undefined', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('takes an instance of a class for its members, as it arrives from a request', () => {
    class Given {
      b = 1;
      a = { c: null };
    }
    expect(canonical({ given: new Given() })).toBe('{"given":{"a":{"c":null},"b":1}}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a hole in a list', [undefined]],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a lone surrogate', '\ud800'],
  ])('refuses %s, which would not read back the same', (_what, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it('is the same text for what reads back from storage, in any order of members', () => {
    const json = fc.jsonValue({ noUnicodeString: false });
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(value)));
        const back: unknown = JSON.parse(canonical(value));
        expect(canonical(back)).toBe(canonical(value));
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

const chain = (payloads: unknown[]): JournalEntry[] => {
  let previous = genesis;
  return payloads.map((payload, index) => {
    const entry = {
      stream: { kind: 'task' as const, id: 't1' },
      seq: index + 1,
      at: 1000 + index,
      actor: index % 2 === 0 ? { person: 'p', post: 'q' } : null,
      facts: { organisation: 1, calendar: 1, procedure: 'x@1' },
      payload,
    };
    const linked = { ...entry, ...link(previous, entry, sha256) };
    previous = linked.hash;
    return linked;
  });
};

describe('the hash chain', () => {
  const entries = chain([{ a: 1 }, { b: 'ệ' }, { c: [1, 2] }, { d: null }]);
  const at = (index: number): JournalEntry => {
    const entry = entries[index];
    if (!entry) throw new Error('no such entry');
    return entry;
  };

  it('is intact as written, and when empty', () => {
    expect(verifyChain(entries, sha256)).toEqual({ intact: true, brokenAt: null });
    expect(verifyChain([], sha256)).toEqual({ intact: true, brokenAt: null });
  });

  it('is SHA-256 over the canonical entry with the hash before it, as anybody can compute', () => {
    const { hash, ...rest } = at(0);
    expect(rest.previous).toBe('0'.repeat(64));
    expect(hash).toBe(sha256(canonical(rest)));
  });

  it('hashes nothing that a reader adds', () => {
    const entry = { ...at(1), words: 'in a view' };
    expect(link(at(0).hash, entry, sha256).hash).toBe(at(1).hash);
  });

  it.each<[string, number, Partial<JournalEntry>]>([
    ['a payload', 3, { payload: { c: [2, 1] } }],
    ['an instant', 2, { at: 5 }],
    ['an actor', 1, { actor: null }],
    ['the facts', 4, { facts: { organisation: 2, calendar: 1, procedure: null } }],
    ['the stream', 2, { stream: { kind: 'task', id: 't2' } }],
    ['the hash before', 2, { previous: genesis }],
    ['the hash', 4, { hash: genesis }],
    ['the place', 3, { seq: 4 }],
  ])('shows where %s was changed', (_what, seq, change) => {
    const changed = entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));
    expect(verifyChain(changed, sha256)).toEqual({ intact: false, brokenAt: seq });
  });

  it('shows where an entry was taken out, put in or moved', () => {
    expect(verifyChain([at(0), at(2), at(3)], sha256)).toEqual({ intact: false, brokenAt: 2 });
    expect(verifyChain([at(0), at(0), at(1)], sha256)).toEqual({ intact: false, brokenAt: 2 });
    expect(verifyChain([at(1), at(0)], sha256)).toEqual({ intact: false, brokenAt: 1 });
  });

  it('shows where a rewritten entry was given a hash of its own: the next one betrays it', () => {
    const forged = { ...at(1), payload: { b: 'forged' } };
    const relinked = { ...forged, ...link(at(0).hash, forged, sha256) };
    expect(verifyChain([at(0), relinked, at(2), at(3)], sha256)).toEqual({ intact: false, brokenAt: 3 });
  });
});
