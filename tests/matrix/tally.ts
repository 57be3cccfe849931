import { appendFileSync } from 'node:fs';

/** One letter a cell, where `npm run matrix` counts them: test files run in processes of their own. */
export const executed = (isAsExpected: boolean): boolean => {
  const file = process.env['MANDATE_MATRIX'];
  if (file !== undefined) appendFileSync(file, isAsExpected ? '.' : 'F');
  return isAsExpected;
};
