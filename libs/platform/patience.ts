import type { Words } from '../domain/index.js';
import { isUnmigrated, refusalOf } from './problems/from-error.js';

/** What a program that has been started waits for, and since when. */
export type Waiting = { part: 'database' | 'migrations'; since: Date; words: Words };

/** How something is opened that a start needs: once, or as often as it takes. */
export type Patience = <T>(open: () => Promise<T>) => Promise<T>;

export const once: Patience = (open) => open();

const tryAgainMs = 1_000;
const sayAgainMs = 60_000;

type Told = {
  /** For a person: at once, and again each minute. */
  say: (words: Words) => void;
  /** For a program, at each attempt. */
  show?: (waiting: Waiting) => Promise<void>;
};

/**
 * A database that is not there yet is no reason to end: whoever brings it back should not have to start this program
 * again too. What no waiting mends, a wrong password or an installation of another kind, is thrown.
 */
export const untilThere =
  (databaseUrl: string, { say, show }: Told): Patience =>
  async (open) => {
    const since = new Date();
    const sayNowAndThen = nowAndThen(say);
    for (;;) {
      try {
        return await open();
      } catch (error) {
        const part = missingFor(error);
        if (part === null) throw error;
        const waiting = { part, since, words: wordsFor[part](addressIn(databaseUrl), since.toISOString()) };
        sayNowAndThen(waiting);
        await show?.(waiting);
      }
      await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
    }
  };

const missingFor = (error: unknown): Waiting['part'] | null => {
  if (isUnmigrated(error)) return 'migrations';
  return refusalOf(error)?.code === 'database.away' ? 'database' : null;
};

const nowAndThen = (say: Told['say']) => {
  let last: { part: Waiting['part']; at: number } | null = null;
  return ({ part, words }: Waiting): void => {
    const now = performance.now();
    if (last?.part === part && now - last.at < sayAgainMs) return;
    last = { part, at: now };
    say(words);
  };
};

/** Never the whole address: it holds the password. */
const addressIn = (databaseUrl: string): string => URL.parse(databaseUrl)?.host ?? '';

const wordsFor: Record<Waiting['part'], (address: string, since: string) => Words> = {
  database: (address, since) => ({
    vi: `Chưa kết nối được PostgreSQL ở ${address} (DATABASE_URL); chờ từ ${since}. Hãy xem PostgreSQL có đang chạy và máy này có tới được nó không; khi nó trả lời, chương trình tự chạy tiếp.`,
    en: `PostgreSQL at ${address} (DATABASE_URL) cannot be reached; waiting since ${since}. See whether it runs and whether this machine reaches it; this program goes on by itself when it answers.`,
  }),
  migrations: (address, since) => ({
    vi: `Cơ sở dữ liệu ở ${address} chưa có lược đồ của phiên bản này; chờ từ ${since}. Hãy chạy \`mandate migrate\`; xong việc đó, chương trình tự chạy tiếp.`,
    en: `The database at ${address} does not have the schema of this release yet; waiting since ${since}. Run \`mandate migrate\`; this program goes on by itself after it.`,
  }),
};
