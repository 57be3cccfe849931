import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../../apps/cli/cli.js';
import type { ProblemView, ReadyView } from '../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { Database } from '../../../libs/persistence/index.js';
import { Client } from '../../support/api/client.js';
import { installation, type Installation } from '../../support/api/installation.js';
import { assignment } from '../../support/api/tasks.js';

const megabyte = 1024 * 1024;

/** A disk of the database that is full until it is given room. */
type Disk = { kind: string; fill(): Promise<void>; makeRoom(): Promise<void>; remove(): Promise<void> };

/** A file system of two megabytes, where this user may mount one and PostgreSQL runs on this machine. */
const smallDisk = async (db: Database): Promise<Disk | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=0755', 'mandate-test', folder]).status === 0;
  const unmount = (): void => {
    if (mounted) spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (!mounted) throw new Error('Nothing may be mounted here.');
    return await onIt(db, folder, unmount);
  } catch {
    unmount();
    return null;
  }
};

/** The journal of this year lies on it; the log of PostgreSQL does not, so that the server itself goes on. */
const onIt = async ({ pool }: Database, folder: string, unmount: () => void): Promise<Disk> => {
  const { rows } = await pool.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
  const { uid, gid } = statSync(rows[0]?.dir ?? '');
  const [space, ballast] = [join(folder, 'space'), join(folder, 'ballast')];
  mkdirSync(space);
  chownSync(space, uid, gid);
  const name = `small_${randomUUID().replaceAll('-', '')}`;
  await pool.query(`create tablespace ${name} location '${space}'`);
  await pool.query(`alter table journal_2026 set tablespace ${name}`);
  const fill = async (): Promise<void> => {
    expect(() => writeFileSync(ballast, Buffer.alloc(4 * megabyte))).toThrow('ENOSPC');
  };
  const makeRoom = async (): Promise<void> => rmSync(ballast);
  const remove = async (): Promise<void> => {
    await pool.query('alter table journal_2026 set tablespace pg_default');
    await pool.query(`drop tablespace ${name}`);
    unmount();
  };
  return { kind: 'a file system of two megabytes', fill, makeRoom, remove };
};

/** Elsewhere the same refusal, raised by hand where PostgreSQL would raise it. */
const saidToBeFull = ({ pool }: Database): Disk => ({
  kind: 'a trigger that says so',
  fill: async () => {
    await pool.query(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
    await pool.query('create trigger full_disk before insert on journal for each row execute function full_disk()');
  },
  makeRoom: async () => void (await pool.query('drop trigger full_disk on journal')),
  remove: async () => undefined,
});

describe('a disk that is full', () => {
  let here: Installation;
  let disk: Disk;
  beforeAll(async () => {
    here = await installation();
    const small = await smallDisk(here.db);
    if (!small) console.info('No small file system can be mounted here: a trigger says that the disk is full.');
    disk = small ?? saidToBeFull(here.db);
  });
  afterAll(async () => {
    await disk.remove();
    await here.close();
  });

  const assign = (client: Client, key: string) =>
    client.send<ReceiptView & ProblemView>('POST', '/api/tasks', assignment, { 'idempotency-key': key });
  /** Until the last page that the table has is full. */
  const untilRefused = async (client: Client): Promise<{ key: string; problem: ProblemView; status: number }> => {
    for (;;) {
      const key = randomUUID();
      const { status, body } = await assign(client, key);
      if (status !== 201) return { key, problem: body, status };
    }
  };
  const tasks = async (): Promise<number> => (await here.db.pool.query('select from task')).rowCount ?? 0;

  it('refuses acts with a code and in words, lets everything be read, and forgets nothing when it has room', async () => {
    const chairman = await Client.login(here.url, 'chutich');
    await assign(chairman, randomUUID());
    await disk.fill();
    const { key, problem, status } = await untilRefused(chairman);
    const before = await tasks();
    expect([status, problem.code]).toEqual([507, 'disk.full']);
    expect(problem.words.vi).toContain('đã đầy');
    expect(problem.words.en).toContain('full');
    expect((await chairman.send<ReadyView>('GET', '/api/ready')).status).toBe(200);
    expect((await chairman.get<{ total: number }>('/api/tasks')).total).toBe(before);
    await disk.makeRoom();
    expect((await assign(chairman, key)).status).toBe(201);
    expect((await assign(chairman, key)).status).toBe(200);
    expect(await tasks()).toBe(before + 1);
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const env = { DATABASE_URL: here.config.databaseUrl, MANDATE_MODE: 'test' };
    expect(await runCli(['verify', '--lang', 'en'], env, terminal)).toBe(0);
    expect(said.join()).toContain('intact');
  });
});
