import { Injectable } from '@nestjs/common';
import type { Session } from '../../../libs/application/accounts/accounts.js';
import { Directory } from '../../../libs/application/index.js';
import { personName, postView } from '../../../libs/application/views/names.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { postsOf } from '../../../libs/domain/index.js';
import { InstallationMode } from './installation-mode.js';

/** Who is here: posts are those of today, so a change of office shows with the next page. */
@Injectable()
export class Me {
  constructor(
    private readonly directory: Directory,
    private readonly mode: InstallationMode,
  ) {}

  async of({ username, person, csrf }: Session): Promise<MeView> {
    const { organisation, now } = await this.directory.current();
    return {
      username,
      person: { id: person, name: personName(organisation, person) },
      posts: postsOf(organisation, person, now).map(({ id }) => postView(organisation, id, now)),
      csrf,
      mode: this.mode.is,
    };
  }
}
