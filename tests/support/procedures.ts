import { readdirSync, readFileSync } from 'node:fs';
import type { Procedure } from '../../libs/domain/index.js';

const folder = new URL('../../data/procedures/', import.meta.url);

/** The procedures that are shipped, as they stand in their files. */
export const shippedSource = (id: string): string => readFileSync(new URL(`${id}.json`, folder), 'utf8');
export const shipped = (id: string): Procedure => JSON.parse(shippedSource(id)) as Procedure;
export const shippedIds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();
