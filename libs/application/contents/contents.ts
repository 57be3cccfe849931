import type { ContentHash } from '../../domain/index.js';
import { sha256OfBytes } from '../hash.js';
import type { Content, ContentRecords } from '../ports.js';

/** Files by their hash: what an approval binds to can be read again, and is never another. */
export class Contents {
  constructor(private readonly records: ContentRecords) {}

  async put(
    bytes: Buffer,
    mediaType: string,
    pages: number | null = null,
  ): Promise<{ hash: ContentHash; size: number }> {
    const hash = sha256OfBytes(bytes);
    await this.records.put(hash, { bytes, size: bytes.length, mediaType, pages });
    return { hash, size: bytes.length };
  }

  get(hash: ContentHash): Promise<Content | null> {
    return this.records.get(hash);
  }
}
