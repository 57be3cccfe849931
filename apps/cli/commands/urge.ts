import { writeFile } from 'node:fs/promises';
import { Urging } from '../../../libs/application/urging/urging.js';
import { say } from '../../../libs/application/views/say.js';
import { letterWords } from '../../../libs/application/views/urging.js';
import { urgingDocx } from '../../../libs/docx/urging-letter.js';
import { isRefusal } from '../../../libs/domain/index.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

export type UrgeOptions = { as: string; out?: string };

/** One letter for all that an agency is late with, once a round; written as a file where `--out` says so. */
export const urgeCommand = async (installation: Installation, agency: string, options: UrgeOptions): Promise<Said> => {
  const { urgings, tasks, directory } = installation;
  const letter = await new Urging(urgings, tasks, directory).make(agency, options.as);
  if (isRefusal(letter)) return refusedWith(letter);
  const { organisation, calendar } = await directory.current();
  const { notation, round } = letter;
  const file = options.out ?? null;
  if (file !== null) await writeFile(file, urgingDocx(letterWords(letter, organisation, calendar)));
  const done = say(
    'Công văn đôn đốc số {notation}: {n} nhiệm vụ quá hạn[, ghi ra {file}].',
    'Letter {notation}: {n} overdue tasks[, written to {file}].',
    { notation, n: letter.tasks.length, file },
  );
  return { json: { agency, round, notation, tasks: letter.tasks.length, file }, lines: [done] };
};
