import type { Act, Attachment, PostId } from '../../domain/index.js';
import { sha256 } from '../hash.js';

/** Who did what, how many working days before the first start and at which hour of that day. */
export type ScenarioStep = { task: string; ago: number; hour: number; by: PostId; act: Act };
export type Draft = { name: string; mediaType: string; text: string };

type Told = [ago: number, hour: number, by: PostId, act: Act];

/** The life of one task, step by step. */
export const of = (task: string, ...told: Told[]): ScenarioStep[] =>
  told.map(([ago, hour, by, act]) => ({ task, ago, hour, by, act }));

export const file = ({ name, mediaType, text }: Draft): Attachment => ({
  ...{ hash: sha256(text), name, mediaType, size: Buffer.byteLength(text) },
});
