import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { checkProcedure } from '../../../../libs/domain/procedure/check/check.js';
import { deadEnds } from '../../../../libs/domain/procedure/check/reach.js';
import { lineOf, linesOf } from '../../../../libs/domain/procedure/check/place.js';
import type { Procedure } from '../../../../libs/domain/index.js';
import { shipped, shippedIds } from '../../../support/procedures.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = (string | number)[];

const pathsOf = (value: Json, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]))];
};

/** One place of the file replaced by anything at all, or taken away. */
const mutated = (procedure: Procedure, at: number, by: Json, drop: boolean): unknown => {
  const whole = structuredClone(procedure) as unknown as Json;
  const paths = pathsOf(whole);
  const path = paths[at % paths.length] ?? [];
  const name = path.at(-1);
  if (name === undefined) return by;
  let holder = whole as Record<string, Json>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, Json>;
  if (drop && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (drop) delete holder[name];
  else holder[name] = by;
  return whole;
};

/** A file that wanders at random but is never held up for ever comes to the end: no state of it is a dead end. */
const comesToTheEnd = (procedure: Procedure): boolean => deadEnds(procedure).length === 0;

const mutation = fc.tuple(
  fc.constantFrom(...shippedIds),
  fc.nat(5_000),
  fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, fc.constantFrom<Json>('draft', 'opinions', 0, -1, null, [], {})),
  fc.boolean(),
);

describe('the check stands whatever it is given', () => {
  it('answers every mutation of a good file, and lets none pass that has a dead end', () => {
    let passed = 0;
    fc.assert(
      fc.property(mutation, ([id, at, by, drop]) => {
        const given = mutated(shipped(id), at, by, drop);
        const faults = checkProcedure(given);
        expect(faults.every(({ path }) => path.startsWith('$'))).toBe(true);
        if (faults.length > 0) return;
        passed += 1;
        expect(comesToTheEnd(given as Procedure)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it('answers anything that is JSON, and finds a line for every fault of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const source = JSON.stringify(value, null, 1);
        const lines = linesOf(source);
        const last = source.split('\n').length;
        for (const { path } of checkProcedure(value)) {
          const line = lineOf(lines, path);
          expect(line >= 1 && line <= last).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
