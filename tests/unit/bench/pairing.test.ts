import { describe, expect, it } from '@jest/globals';
import { compare, floor, type Burst } from '../../../bench/measure/pairing.js';

const burst = (path: string, actionsPerSecond: number, p50Ms = 1, clients = 32, processorMs = {}): Burst => ({
  path,
  clients,
  figures: { actionsPerSecond, p50Ms, p95Ms: 2, p99Ms: 3 },
  processorMs,
});
const only = (bursts: Burst[], path: string, clients = 32) => {
  const [found, ...more] = compare(bursts).filter((each) => each.path === path && each.clients === clients);
  expect(more).toEqual([]);
  if (!found) throw new Error(`${path} was not compared.`);
  return found;
};

describe('a burst', () => {
  it('is compared with the floor just before and just after it, whatever the floor was at other times', () => {
    const bursts = [burst(floor, 9000), burst(floor, 1000), burst('http', 500), burst(floor, 3000), burst(floor, 9000)];
    expect(only(bursts, 'http').ratioToFloor).toBe(0.25);
  });

  it('at the end is compared with the floor before it', () => {
    expect(only([burst(floor, 1000), burst('http', 500)], 'http').ratioToFloor).toBe(0.5);
  });

  it('is not compared with a floor of fewer clients', () => {
    const bursts = [burst(floor, 1000), burst(floor, 100, 1, 1), burst('http', 500), burst('http', 20, 5, 1)];
    expect(only(bursts, 'http').ratioToFloor).toBe(0.5);
    expect(only(bursts, 'http', 1)).toMatchObject({ ratioToFloor: 0.2, p50ToFloor: 5 });
  });

  it('without a floor beside it says nothing', () => {
    expect(() => compare([burst('http', 500)])).toThrow('No floor of 32 clients was measured beside http.');
  });
});

describe('a path', () => {
  const rounds = [100, 300, 200].flatMap((rate) => [burst(floor, 1000, 2), burst('commit', rate, rate / 10)]);

  it('is told by the processor that an act of it took in each process, where one was there', () => {
    const bursts = [{ api: 3, worker: 1 }, { api: 1 }, { api: 2, worker: 1 }].flatMap((spent) => [
      burst(floor, 1000),
      burst('http', 100, 1, 32, spent),
    ]);
    expect(only(bursts, 'http').processorMs).toEqual({ api: 2, worker: 1 });
  });

  it('is told by the median of its bursts, and by how far they differ', () => {
    expect(only(rounds, 'commit')).toMatchObject({
      figures: { actionsPerSecond: 200, p50Ms: 20 },
      ratioToFloor: 0.2,
      ratioFromTo: [0.1, 0.3],
      p50ToFloor: 10,
    });
  });

  it('that is the floor has itself as its measure', () => {
    expect(only(rounds, floor)).toMatchObject({ ratioToFloor: 1, ratioFromTo: [1, 1], p50ToFloor: 1 });
  });
});
