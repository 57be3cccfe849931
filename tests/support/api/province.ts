import { Accounts } from '../../../libs/application/accounts/accounts.js';
import { readDemonstration } from '../../../libs/application/demo/data.js';
import { publish } from '../../../libs/application/publish/publish.js';
import type { PublishedDocument } from '../../../libs/application/index.js';
import { PostgresAccounts } from '../../../libs/persistence/accounts/postgres-accounts.js';
import { persistence } from '../../../libs/persistence/index.js';
import type { Database } from '../../../libs/persistence/index.js';

/** Who takes part in the walk; the shipped accounts are many more, and each costs a slow hash. */
const walkers = [
  ...['tinhuy.bithu', 'tinhuy.chanhvanphong', 'tinhuy.truongphong', 'tinhuy.vanthu'],
  ...['bantochuc.truongban', 'bantochuc.chuyenvien'],
  ...['chutich', 'phochutich', 'chanhvanphong', 'thamtra', 'vanthu', 'quantri', 'anninh', 'thanhtra.vien'],
  ...['taichinh', 'noivu', 'xaydung', 'tuphap'].flatMap((unit) => [
    `${unit}.giamdoc`,
    `${unit}.truongphong`,
    `${unit}.chuyenvien`,
  ]),
];

/** The shipped calendar, organisation, procedures and accounts, without the tasks of the demonstration. */
export const loadProvince = async (db: Database): Promise<void> => {
  const { calendar, organisation, procedures, accounts } = await readDemonstration('data');
  await runFrom(db, '2026-03-02T09:00:00+07:00');
  const documents: PublishedDocument[] = [
    { kind: 'calendar', body: calendar },
    { kind: 'organisation', body: organisation },
    ...procedures.map((body) => ({ kind: 'procedure' as const, body })),
  ];
  for (const document of documents) await publish(persistence(db).installation, document);
  const all = new Accounts(new PostgresAccounts(db.pool));
  const present = accounts.filter(({ username }) => walkers.includes(username));
  await Promise.all(present.map(({ username, password, person }) => all.ensure({ username, password, person })));
};

/** From now on the product's clock runs from this instant: a test is the same whatever day it runs on. */
const runFrom = async (db: Database, instant: string): Promise<void> => {
  await db.pool.query('update installation set clock_offset = $1::timestamptz - clock_timestamp()', [instant]);
};
