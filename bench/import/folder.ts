import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Answer } from './score.js';

export type Case = { name: string; file: string; answer: Answer };

const readable = new Set(['.txt', '.md', '.docx', '.pdf', '.xlsx', '.png', '.jpg', '.jpeg', '.tif', '.tiff']);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const answerIn = (file: string): Answer | null => {
  const data = JSON.parse(readFileSync(file, 'utf8')) as Partial<Answer>;
  return Array.isArray(data.tasks) ? { ...data, tasks: data.tasks } : null;
};

const stem = (file: string): string => basename(file, extname(file));

/** Documents with the answer of the same name beside them, or with one that names its file. */
export const casesIn = (folder: string): Case[] => {
  const files = filesUnder(folder);
  const answers = files
    .filter((file) => extname(file) === '.json')
    .flatMap((file) => {
      const answer = answerIn(file);
      return answer ? [{ of: answer.file ? stem(answer.file) : stem(file), answer }] : [];
    });
  return files
    .filter((file) => readable.has(extname(file).toLowerCase()))
    .flatMap((file) => {
      const found = answers.find(({ of }) => of === stem(file));
      return found ? [{ name: basename(file), file, answer: found.answer }] : [];
    });
};
