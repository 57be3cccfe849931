import { holderOf } from '../../domain/index.js';
import type { PostId } from '../../domain/index.js';
import type { Directory } from '../read/directory.js';
import type { Channels } from './follower.js';
import type { Channel } from './ports.js';

/** Cases follow posts, letters follow persons: the address is that of whoever holds the post today, if they gave one. */
export class Addresses implements Channels {
  constructor(
    private readonly directory: Pick<Directory, 'current'>,
    private readonly withMail: boolean,
  ) {}

  async today(): Promise<(post: PostId) => Channel[]> {
    if (!this.withMail) return () => ['notice'];
    const emailOf = await this.emails();
    return (post) => (emailOf(post) === null ? ['notice'] : ['notice', 'email']);
  }

  async emailOf(post: PostId): Promise<string | null> {
    return (await this.emails())(post);
  }

  private async emails(): Promise<(post: PostId) => string | null> {
    const { organisation, now } = await this.directory.current();
    return (post) => {
      const person = holderOf(organisation, post, now);
      return organisation.persons.find(({ id }) => id === person)?.email ?? null;
    };
  }
}
