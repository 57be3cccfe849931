import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { NoticeRecords } from '../../../libs/application/notices/notice-records.js';
import { inboxView } from '../../../libs/application/views/inbox.js';
import type { InboxView } from '../../../libs/contracts/http.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { InboxDto } from './inbox.dto.js';
import { Posts } from './posts.js';

const latestNotices = 100;

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly posts: Posts,
    private readonly reading: Reading,
    private readonly notices: NoticeRecords,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'inbox', summary: 'What this person must do, and what they were told' })
  @ApiOkResponse({ type: InboxDto })
  async show(@Req() request: ApiRequest): Promise<InboxView> {
    const { person } = whoOf(request);
    const posts = await this.posts.of(person);
    const { organisation, calendar } = await this.directory.current();
    const [{ now, items }, notices] = await Promise.all([
      this.reading.as(person).inbox(posts),
      this.notices.of(person, posts, latestNotices),
    ]);
    return inboxView(items, notices, { organisation, calendar, now });
  }
}
