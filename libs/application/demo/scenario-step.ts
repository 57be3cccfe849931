import type { Act, PostId } from '../../domain/index.js';

/** Who did what, how many working days before the first start and at which hour of that day. */
export type ScenarioStep = { task: string; ago: number; hour: number; by: PostId; act: Act };
export type Draft = { name: string; mediaType: string; text: string };
