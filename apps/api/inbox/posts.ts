import { Injectable } from '@nestjs/common';
import { Directory } from '../../../libs/application/index.js';
import { desksOf, withPredecessors } from '../../../libs/domain/index.js';
import type { PersonId, PostId } from '../../../libs/domain/index.js';

/**
 * An inbox belongs to posts: whoever has one today, or stands in for who has, sees what is asked of it, and of those whose
 * work it took over.
 */
@Injectable()
export class Posts {
  constructor(private readonly directory: Directory) {}

  async of(person: PersonId): Promise<PostId[]> {
    const { organisation, now } = await this.directory.current();
    return withPredecessors(organisation, desksOf(organisation, person, now));
  }
}
