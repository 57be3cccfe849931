import { ContentRecords, type Content } from '../../application/ports.js';
import type { ContentHash } from '../../domain/words.js';
import type { Database } from '../database.js';
import { ContentEntity } from './content.entity.js';

export class PostgresContents extends ContentRecords {
  constructor(private readonly db: Database) {
    super();
  }

  /** The same bytes twice are one row: the hash is the name. */
  async put(hash: ContentHash, { bytes, size, mediaType, pages }: Content): Promise<void> {
    const row = { hash, bytes, size, mediaType, pages };
    await this.db.dataSource.createQueryBuilder().insert().into(ContentEntity).values(row).orIgnore().execute();
  }

  async get(hash: ContentHash): Promise<Content | null> {
    const found = await this.db.dataSource.getRepository(ContentEntity).findOneBy({ hash });
    return found && { bytes: found.bytes, size: found.size, mediaType: found.mediaType, pages: found.pages };
  }
}
