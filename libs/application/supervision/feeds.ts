import { randomUUID } from 'node:crypto';
import { hashOfSecret, newSecret } from '../accounts/secrets.js';
import { sameText } from '../same-text.js';
import type { Instant, PersonId } from '../../domain/index.js';

export type KeptFeed = { person: PersonId; secretHash: string };

export abstract class FeedRecords {
  /** The one of this id, as long as its person has an account that is not disabled. */
  abstract find(id: string): Promise<KeptFeed | null>;
  abstract madeAt(person: PersonId): Promise<Instant | null>;
  /** In place of the one that the person had. */
  abstract make(person: PersonId, feed: { id: string; secretHash: string }): Promise<Instant>;
  abstract revoke(person: PersonId): Promise<boolean>;
}

/**
 * A secret address for programs that know no login. Its first half finds the row and is no secret; the second half is, and
 * is compared without telling by the time it takes how much of it was right.
 */
export class Feeds {
  constructor(private readonly records: FeedRecords) {}

  madeAt(person: PersonId): Promise<Instant | null> {
    return this.records.madeAt(person);
  }

  async make(person: PersonId): Promise<{ name: string; madeAt: Instant }> {
    const [id, secret] = [randomUUID(), newSecret()];
    const madeAt = await this.records.make(person, { id, secretHash: hashOfSecret(secret) });
    return { name: `${id}.${secret}.ics`, madeAt };
  }

  revoke(person: PersonId): Promise<boolean> {
    return this.records.revoke(person);
  }

  async personOf(name: string): Promise<PersonId | null> {
    const [, id = '', secret = ''] = /^([\w-]{36})\.([\w-]+)\.ics$/.exec(name) ?? [];
    const kept = id === '' ? null : await this.records.find(id);
    return kept !== null && sameText(hashOfSecret(secret), kept.secretHash) ? kept.person : null;
  }
}
