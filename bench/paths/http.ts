import { randomUUID } from 'node:crypto';
import type { ContentView, MeView } from '../../libs/contracts/http.js';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import { players, readCast, type Player } from '../load/cast.js';
import { directive, draftText, type Turn } from '../load/directive.js';
import { HttpConnection } from '../load/http-connection.js';
import type { Path, Step } from '../load/play.js';

type Sessions = Map<string, string>;

/** People at their browsers: a session, its CSRF token, a key for each act, and a connection that is kept. */
export const httpPath = async (url: string): Promise<Path> => {
  const cast = await readCast();
  const sessions = await logIn(url, players(cast));
  const draft = await upload(url, sessions.get(cast.chairman.username) ?? '');
  let free: HttpConnection[] = [];
  const send = async (turn: Turn, task: string | null): Promise<string> => {
    const connection = free.pop() ?? (await HttpConnection.open(url));
    const receipt = await post(connection, sessions.get(turn.by.username) ?? '', turn, task);
    free.push(connection);
    return receipt.task;
  };
  const steps = (number: number): Step[] => {
    let task: string | null = null;
    return directive(cast, number, draft).map((turn) => async () => {
      task = await send(turn, task);
    });
  };
  // The API closes what is idle for long, perhaps just when the next burst begins.
  const rest = (): void => {
    for (const connection of free) connection.close();
    free = [];
  };
  return { directive: steps, rest, close: () => Promise.resolve() };
};

const post = async (
  connection: HttpConnection,
  session: string,
  { act: { act, ...body } }: Turn,
  task: string | null,
): Promise<ReceiptView> => {
  const path = task === null ? '/api/tasks' : `/api/tasks/${task}/${act}`;
  const headers = `${session}idempotency-key: ${randomUUID()}\r\n`;
  const answer = await connection.send('POST', path, headers, JSON.stringify(body));
  if (answer.status !== (task === null ? 201 : 200)) throw new Error(`${act}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as ReceiptView;
};

/** One after the other: a password is slow to check on purpose. */
export const logIn = async (url: string, all: Player[]): Promise<Sessions> => {
  const connection = await HttpConnection.open(url);
  const sessions: Sessions = new Map();
  for (const { username, password } of all) {
    const answer = await connection.send('POST', '/api/login', '', JSON.stringify({ username, password }));
    const cookie = /^set-cookie: *([^;\r]+)/im.exec(answer.head)?.[1];
    if (answer.status !== 200 || !cookie) throw new Error(`${username} cannot log in: ${answer.body}`);
    const { csrf } = JSON.parse(answer.body) as MeView;
    sessions.set(username, `cookie: ${cookie}\r\nx-csrf-token: ${csrf}\r\n`);
  }
  connection.close();
  return sessions;
};

const upload = async (url: string, session: string): Promise<ContentView> => {
  const form = new FormData();
  form.append('file', new Blob([draftText], { type: 'text/plain' }), 'du-thao.txt');
  const headers = session
    .trim()
    .split('\r\n')
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  const response = await fetch(`${url}/api/files`, { method: 'POST', headers, body: form });
  if (response.status !== 201) throw new Error(`The draft cannot be uploaded: ${await response.text()}`);
  return (await response.json()) as ContentView;
};
