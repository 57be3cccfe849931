import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personas, type Persona } from './cast.js';
import { routes } from './expected/routes.js';
import { type Place } from './expected/row.js';
import { Gate } from './gate.js';
import { bodyOf, scenes, type StagedAct } from './scenes.js';

/** What no cell of the table can say: things that happen at one moment, and requests that say more than they may. */

const races = 12;
let gate: Gate;
beforeAll(async () => {
  gate = await Gate.open();
  await gate.stage([
    ['accept', races],
    ['sign', 0],
  ]);
});
afterAll(() => gate.close());

const lending = {
  ...{ kind: 'substitution', of: 'so-tai-chinh/head', by: 'so-tai-chinh/deputyHead', from: null, to: null },
  ...{ acts: null, units: null, upTo: null },
};

type Version = { version: number };

describe('a revocation and an act at one moment', () => {
  const lend = async (basis: string): Promise<string> => {
    expect((await gate.send('leadHead', 'POST', '/api/delegations', { ...lending, basis })).status).toBe(204);
    const [given] = await gate.office.query<{ id: string }>(
      `select put -> 'value' ->> 'id' as id from journal, jsonb_array_elements(payload -> 'puts') put
        where put -> 'value' ->> 'basis' = $1`,
      [basis],
    );
    return given?.id ?? '';
  };

  it.each(Array.from({ length: races }, (_, index) => index))('have one order (%i)', async (index) => {
    const delegation = await lend(`Giấy ${index}`);
    const task = gate.task('accept', true);
    const body = await bodyOf(gate.office, task, 'accept', 'leadDeputy');
    const [act, revoked] = await Promise.all([
      gate.send('leadDeputy', 'POST', `/api/tasks/${task}/accept`, body),
      gate.send('leadHead', 'POST', `/api/delegations/${delegation}/revoke`),
    ]);
    expect(revoked.status).toBe(204);
    expect([200, 403]).toContain(act.status);
    const acted = await gate.office.query<Version>(
      `select (facts ->> 'organisation')::int as version from journal
        where stream_id = $1 and kind = 'visitClosed' and person is not null`,
      [task],
    );
    const [end] = await gate.office.query<Version>('select max(version) as version from organisation');
    // Accepted only on an organisation in which the delegation still stood; refused, it left nothing.
    expect(acted.map(({ version }) => version < (end?.version ?? 0))).toEqual(act.status === 200 ? [true] : []);
  });
});

describe('a request that says more than it may', () => {
  const fileWanted = 415;
  const surplus: object[] = [
    { person: 'person:ubnd/chairman' },
    { post: 'ubnd/chairman' },
    { at: 0 },
    { role: 'chairman' },
  ];

  it.each(Object.keys(scenes) as StagedAct[])('is refused whole: %s', async (act) => {
    const task = gate.task('sign', false);
    for (const more of surplus) {
      const own = await bodyOf(gate.office, task, act, 'chairman');
      if (Object.keys(more).some((field) => field in own)) continue;
      const body = { ...own, ...more };
      const { status, code } = await gate.send('chairman', 'POST', `/api/tasks/${task}/${act}`, body);
      expect([status, code]).toEqual([400, 'input.invalid']);
    }
  });

  it('is refused whole by every route that changes something, whether it asks for a body or for none', async () => {
    const place: Place = { ...(await gate.place('sign')), unique: randomUUID() };
    const taken: string[] = [];
    for (const [route, row] of Object.entries(routes)) {
      const [method = '', template = ''] = route.split(' ');
      const { path = template, body } = row.send?.(place) ?? {};
      if (method !== 'POST' || row.done === fileWanted) continue;
      const { status } = await gate.send('administrator', method, path, { ...body, isAdministrator: true });
      if (status !== 400) taken.push(`${route}: ${status}`);
    }
    expect(taken).toEqual([]);
  });
});

describe('an identifier that was guessed', () => {
  const strangers: Persona[] = ['unrelatedHead', 'unrelatedSpecialist', 'communeChairman', 'partyHead', 'pastHolder'];

  it('tells a stranger nothing: a task that is there and one that is not are answered alike', async () => {
    const there = gate.task('sign', false);
    for (const persona of [...strangers, 'administrator' as const]) {
      for (const path of ['', '/history', '/explanations/task', '/reasons']) {
        const found = await gate.send(persona, 'GET', `/api/tasks/${there}${path}`);
        const none = await gate.send(persona, 'GET', `/api/tasks/${randomUUID()}${path}`);
        expect(found).toEqual(none);
      }
    }
  });

  it('is not in any list of theirs', async () => {
    const there = gate.task('sign', false);
    const listed = personas.filter((persona) => strangers.includes(persona));
    for (const persona of listed) expect(await gate.text(persona, '/api/tasks?size=100')).not.toContain(there);
    expect(await gate.text('leadHead', '/api/tasks?size=100')).toContain(there);
  });
});

describe('what comes from another province', () => {
  it('opens nothing here: a token, and a session beside the proof of one from here', async () => {
    expect(await gate.byToken(gate.foreign.token, '/api/tasks')).toBe(401);
    expect((await gate.send('otherProvince', 'GET', '/api/tasks')).status).toBe(401);
    expect((await gate.send('otherProvince', 'POST', `/api/tasks/${gate.task('sign', false)}/sign`, {})).status).toBe(
      401,
    );
  });

  it('names nothing here, for whoever tries it: it is answered as what was never there', async () => {
    const { task, draft } = gate.foreign;
    const never = 'f'.repeat(64);
    expect([task, draft].every((id) => id !== '')).toBe(true);
    for (const persona of ['chairman', 'leadHead', 'auditor', 'administrator', 'anonymous'] as const) {
      for (const path of ['', '/history', '/explanations/task', '/reasons'])
        expect(await gate.send(persona, 'GET', `/api/tasks/${task}${path}`)).toEqual(
          await gate.send(persona, 'GET', `/api/tasks/${randomUUID()}${path}`),
        );
      expect(await gate.send(persona, 'GET', `/api/files/${draft}`)).toEqual(
        await gate.send(persona, 'GET', `/api/files/${never}`),
      );
      const body = { visit: { step: 'accept', round: 1 } };
      expect(await gate.send(persona, 'POST', `/api/tasks/${task}/accept`, body)).toEqual(
        await gate.send(persona, 'POST', `/api/tasks/${randomUUID()}/accept`, body),
      );
    }
  });
});

describe('a session or a token that is older than a change', () => {
  it('ends with the account, at the next request', async () => {
    const token = await gate.token('colleague');
    expect(await gate.byToken(token, '/api/tasks')).toBe(200);
    await gate.office.query(`update account set disabled = true where username = 'colleague'`);
    expect(await gate.byToken(token, '/api/tasks')).toBe(401);
    expect((await gate.send('colleague', 'GET', '/api/tasks')).status).toBe(401);
  });

  it('reads and acts from the next request on as who the person is now', async () => {
    const there = gate.task('sign', false);
    expect((await gate.send('coordinatingSpecialist', 'GET', `/api/tasks/${there}`)).status).toBe(200);
    await gate.retire('coordinatingSpecialist');
    expect((await gate.send('coordinatingSpecialist', 'GET', `/api/tasks/${there}`)).status).toBe(404);
  });
});
