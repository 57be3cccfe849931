import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import type { HistoryView, TaskListView } from '../../libs/contracts/http.js';
import type { Env } from '../../libs/platform/config.js';
import { emptyDatabase } from '../support/database.js';

/** The command line from an empty database on, as the launcher uses it. */

let env: Env;
let close: () => Promise<void>;
const run = async (...argv: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(argv, env, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
};
const json = async <T>(...argv: string[]): Promise<T> => JSON.parse((await run('--json', ...argv)).out) as T;

beforeAll(async () => {
  const database = await emptyDatabase();
  env = { DATABASE_URL: database.url, MANDATE_MODE: 'demonstration' };
  close = database.close;
});
afterAll(() => close());

describe('the command line', () => {
  it('brings an empty database up, twice without harm', async () => {
    expect((await run('migrate')).exit).toBe(0);
    expect(await run('migrate', '--lang', 'en')).toEqual({ exit: 0, out: 'The schema is up to date.', err: '' });
  });

  it('loads the province once', async () => {
    expect(await run('seed')).toEqual({ exit: 0, out: 'Đã nạp tỉnh trình diễn.', err: '' });
    expect((await run('seed')).out).toBe('Tỉnh trình diễn đã có sẵn.');
  });

  it('lists tasks, and shows one with its every entry', async () => {
    const { items } = await json<TaskListView>('tasks');
    expect(items.length).toBeGreaterThan(0);
    const [first] = items;
    const { out } = await run('show', first?.id ?? '');
    expect(out).toContain(first?.title);
    expect(out).toContain('Chuỗi băm nguyên vẹn');
    expect((await json<HistoryView>('show', first?.id ?? '')).chain.intact).toBe(true);
    expect((await run('tasks', 'khong co viec nay')).out).toBe('0 nhiệm vụ.');
  });

  it('shows the organisation of a day, writes it into files, and reads them back without a change', async () => {
    const { out } = await run('organisation', 'show');
    expect(out).toContain('  Sở Tài chính · Trần Văn Hải');
    expect((await run('organisation', 'show', '--on', '2025-06-30')).out).not.toContain('Phòng Quản lý ngân sách');
    const folder = await mkdtemp(join(tmpdir(), 'mandate-organisation-'));
    for (const file of [join(folder, 'to-chuc.xlsx'), join(folder, 'units.csv')]) {
      expect(await run('organisation', 'export', file)).toMatchObject({ exit: 0 });
      const again = await run('organisation', 'import', file, '--as', 'mai-quoc-trung');
      expect(again).toMatchObject({ exit: 0 });
      expect(again.out).toMatch(/Thêm 0, sửa 0, không đổi \d+, lỗi 0\./);
    }
    await rm(folder, { recursive: true });
  });

  it('imports what an administrator asks for, and nobody else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mandate-organisation-'));
    const file = join(folder, 'can-bo.csv');
    await writeFile(file, 'Mã cán bộ,Họ và tên\ncao-thi-moi,Cao Thị Mới\n');
    expect((await run('organisation', 'import', file, '--as', 'nguyen-minh-khoi')).exit).toBe(1);
    const by = ['--as', 'mai-quoc-trung', '--reason', 'Tuyển dụng'];
    expect((await run('organisation', 'import', file, ...by)).out).toContain('can-bo:2 thêm: Cao Thị Mới');
    expect((await run('organisation', 'import', file, ...by, '--apply')).out).toContain('Đã ghi');
    expect((await run('organisation', 'import', file, ...by)).out).toContain('không đổi 1');
    expect((await run('organisation', 'import', file, '--on', 'hôm nay', ...by)).exit).toBe(1);
    await rm(folder, { recursive: true });
  });

  it('proves every chain', async () => {
    const { checked, broken } = await json<{ checked: number; broken: unknown[] }>('verify');
    expect(checked).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it('lets time pass, to the next deadline or by so much', async () => {
    const before = await json<{ now: string; nextDeadline: string }>('demo', 'clock');
    const after = await json<{ now: string }>('demo', 'advance', 'nextDeadline');
    expect(Date.parse(after.now)).toBeGreaterThanOrEqual(Date.parse(before.nextDeadline));
    expect((await run('demo', 'advance', '2h', '--lang', 'en')).out).toMatch(/^It is \d\d:\d\d on /);
    expect(await run('demo', 'advance', 'soon')).toMatchObject({ exit: 1 });
  });

  it('refuses what it does not know, by its exit code and in words', async () => {
    expect((await run('show', 'none')).exit).toBe(1);
    expect((await run('show')).exit).toBe(2);
    expect((await run('tasks', '--nonsense')).exit).toBe(2);
    expect((await run('--help')).out).toContain('tính lại chuỗi băm');
  });
});
