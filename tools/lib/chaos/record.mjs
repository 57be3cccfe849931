import { pathToFileURL } from 'node:url';
import { fromRoot } from '../paths.mjs';

/** What the database says afterwards, read by the product's own rules. */
export async function openRecord(url) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  const rows = async (sql) => (await pool.query(sql)).rows;
  return {
    lastSeqs: async () => Object.fromEntries((await rows('select id, seq from task')).map(({ id, seq }) => [id, seq])),
    isFollowed: () => isFollowed(rows),
    journal: () =>
      rows(`select stream_id as task, seq, kind, person, hash from journal where stream_kind = 'task' order by 1, 2`),
    notices: async () => (await rows('select key from notice')).map(({ key }) => key),
    owed: () => owedBy(rows),
    close: () => pool.end(),
  };
}

async function isFollowed(rows) {
  const [{ left }] = await rows(`select ((select count(*) from outbox)
    + (select count(*) from follower where last_followed > cursor)
    + (select count(*) from delivery where state in ('owed', 'sending')))::int as left`);
  return left === 0;
}

/** Of several rungs that one look finds only the highest is told, of several reminders only the last. */
const toldInOne = ['escalated', 'reminded'];

/** Counted again from the first entry of each task. */
async function owedBy(rows) {
  const domain = await import(pathToFileURL(fromRoot('dist', 'libs', 'domain', 'index.js')).href);
  const entries = await rows(
    `select stream_id as task, seq, (extract(epoch from at) * 1000)::float8 as at, payload, person, post
     from journal where stream_kind = 'task' order by 1, 2`,
  );
  const states = new Map();
  return entries.flatMap((entry) => {
    const actor = entry.person === null ? null : { person: entry.person, post: entry.post };
    const state = domain.evolve(states.get(entry.task) ?? null, { ...entry, at: Math.round(entry.at), actor });
    states.set(entry.task, state);
    const maySkip = toldInOne.includes(entry.payload.kind);
    return domain
      .owedBy(entry.payload, state)
      .map(({ post }) => ({ key: `${entry.task}/${entry.seq}/${post}/notice`, maySkip }));
  });
}
