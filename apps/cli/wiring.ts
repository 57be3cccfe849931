import { Accounts } from '../../libs/application/accounts/accounts.js';
import type { AccountAdministration } from '../../libs/application/accounts/administration.js';
import { signingIn } from '../../libs/application/accounts/signing-in.js';
import type { ApiTokens } from '../../libs/application/accounts/tokens.js';
import { assemble, Seed } from '../../libs/application/index.js';
import type { Application, PublishedDocument } from '../../libs/application/index.js';
import { publish } from '../../libs/application/publish/publish.js';
import { accountRecords } from '../../libs/persistence/accounts/index.js';
import type { UrgingRecords } from '../../libs/application/urging/urging-records.js';
import { PostgresUrging } from '../../libs/persistence/urging/postgres-urging.js';
import { ensureInstallation, isMigrated, migrate, openDatabase, persistence } from '../../libs/persistence/index.js';
import type { Config } from '../../libs/platform/config.js';

/** What the commands work with: the use cases that the API has, on a database of their own opening. */
export type Installation = Application & {
  seed: Seed;
  accounts: Accounts;
  administration: AccountAdministration;
  tokens: ApiTokens;
  urgings: UrgingRecords;
  publish(document: PublishedDocument): Promise<boolean>;
  migrate(): Promise<string[]>;
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
};

export const openInstallation = async (config: Config): Promise<Installation> => {
  const db = await openDatabase(config.databaseUrl, { applicationName: 'mandate-cli', poolSize: 4 });
  const ports = persistence(db);
  const application = assemble(ports);
  const records = accountRecords(db.pool);
  const accounts = new Accounts(records.accounts);
  const { administration, tokens } = signingIn(records, config.signIn);
  return {
    ...application,
    accounts,
    administration,
    tokens,
    urgings: new PostgresUrging(db.pool),
    publish: (document) => publish(ports.installation, document),
    seed: new Seed({ ...application, installation: ports.installation, accounts }),
    migrate: async () => {
      const ran = await migrate(db);
      await ensureInstallation(db, config.mode);
      return ran;
    },
    isMigrated: () => isMigrated(db),
    close: () => db.close(),
  };
};
