import type { Said } from '../output.js';
import { alike } from '../output.js';
import type { Installation } from '../wiring.js';

export const migrateCommand = async (installation: Installation): Promise<Said> => {
  const ran = await installation.migrate();
  const done = ran.length > 0 ? alike(ran.join('\n')) : { vi: 'Lược đồ đã mới nhất.', en: 'The schema is up to date.' };
  return { json: { ran }, lines: [done] };
};
