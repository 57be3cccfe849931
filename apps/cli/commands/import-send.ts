import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { say } from '../../../libs/application/views/say.js';
import type { ProblemView } from '../../../libs/contracts/http.js';
import type { ImportReceiptView, ImportView } from '../../../libs/contracts/import-http.js';
import { refuse } from '../../../libs/domain/refusal.js';
import type { Words } from '../../../libs/domain/words.js';
import type { Extraction } from '../../../libs/extraction/index.js';
import { exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import { reportLines } from './import-report.js';

export type Server = { url: string; token: string };
type Tell = (words: Words) => void;

const lookEvery = 300;

/** The server said no, in words of its own. */
class Answered extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.detail);
  }
}

const ask = async <Answer>({ url, token }: Server, path: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...init.headers };
  const response = await fetch(new URL(path, url), { ...init, headers });
  const body = await response.json();
  if (!response.ok) throw new Answered(body as ProblemView);
  return body as Answer;
};

/** The same file sent again within one minute of trying is the same import; later it is another, and flagged as such. */
const keyOf = (bytes: Uint8Array, now: Date): string =>
  `cli-${createHash('sha256').update(bytes).update(now.toISOString().slice(0, 16)).digest('hex').slice(0, 40)}`;

const send = async (server: Server, file: string, now: Date): Promise<string> => {
  const bytes = await readFile(file);
  const form = new FormData();
  form.append('file', new Blob([bytes]), basename(file));
  const headers = { 'idempotency-key': keyOf(bytes, now) };
  return (await ask<ImportReceiptView>(server, '/api/imports', { method: 'POST', body: form, headers })).id;
};

const progressOf = ({ progress }: ImportView): Words =>
  say('đang đọc[ ({done}/{of})]…', 'reading[ ({done}/{of})]…', { done: progress?.done, of: progress?.of });

/** Until the server has read it, telling how far it is. */
const whenRead = async (server: Server, id: string, tell: Tell): Promise<ImportView> => {
  for (let told = ''; ; await after(lookEvery)) {
    const one = await ask<ImportView>(server, `/api/imports/${id}`);
    if (one.status !== 'waiting' && one.status !== 'reading') return one;
    const words = progressOf(one);
    if (words.vi !== told) tell(words);
    told = words.vi;
  }
};

const said = async (server: Server, one: ImportView): Promise<Said> => {
  const address = new URL(`/imports/${one.id}`, server.url).href;
  if (one.status !== 'ready') {
    const words = one.problem?.words ?? say('Việc đọc đã bị hủy.', 'The reading was cancelled.');
    return { json: { import: one.id, address, ...one.problem }, lines: [words], exit: exitCodes.refused };
  }
  const report = await ask<Extraction>(server, `/api/imports/${one.id}/report`);
  const where = say('Rà soát và xác nhận tại: {address}', 'Review and confirm at: {address}', { address });
  return { json: { import: one.id, address, ...report }, lines: [...reportLines(report), where] };
};

/** Sends a document to the server and says what it proposes of it, and where a person reviews that. */
export const sendImport = async (file: string, server: Server, tell: Tell): Promise<Said> => {
  try {
    const id = await send(server, file, new Date());
    return await said(server, await whenRead(server, id, tell));
  } catch (error) {
    if (error instanceof Answered) {
      const { code, words, facts } = error.problem;
      return { json: { code, words, facts }, lines: [words], exit: exitCodes.refused };
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refusedWith(refuse('document.notFound'));
    throw error;
  }
};
