import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const root = new URL('../../', import.meta.url);

/**
 * Keeps the history of a workflow that a test has walked, to be replayed against every later bundle. Only when asked, at a
 * release: `MANDATE_RECORD_HISTORIES=1` with the workflow tests.
 */
export const keepHistory = async (workflow: WorkflowHandle, name: string): Promise<void> => {
  if (!process.env['MANDATE_RECORD_HISTORIES']) return;
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
  const folder = new URL(`tests/replay/histories/${version}/`, root);
  await mkdir(folder, { recursive: true });
  const json = JSON.parse(historyToJSON(await workflow.fetchHistory())) as unknown;
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(withoutTraces(json))}\n`);
};

/** Where something failed on the machine that recorded it is nobody's business, and decides nothing. */
const withoutTraces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTraces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'stackTrace');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutTraces(inner)]));
};
