import { refusedWith } from '../refused.js';
import type { Said } from '../output.js';
import type { Installation } from '../wiring.js';

const dataFolder = 'data';

export const seedCommand = async ({ seed }: Installation): Promise<Said> => {
  const outcome = await seed.demonstration(dataFolder);
  if ('refusal' in outcome) return refusedWith(outcome.refusal);
  const line = outcome.loaded
    ? { vi: 'Đã nạp tỉnh trình diễn.', en: 'The demonstration province is loaded.' }
    : { vi: 'Tỉnh trình diễn đã có sẵn.', en: 'The demonstration province is there already.' };
  return { json: outcome, lines: [line] };
};
