import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoticeRecords } from '../../../libs/application/notices/notice-records.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Ids } from '../shapes/given.js';
import { Posts } from './posts.js';

class ReadNoticesDto {
  @Ids() keys!: string[];
}

@ApiTags('inbox')
@Controller('notices')
export class ReadNoticesController {
  constructor(
    private readonly posts: Posts,
    private readonly notices: NoticeRecords,
  ) {}

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotices', summary: 'Mark several notices as read' })
  @ApiNoContentResponse()
  async readAll(@Req() request: ApiRequest, @Body() { keys }: ReadNoticesDto): Promise<void> {
    await this.notices.markRead(keys, await this.posts.of(whoOf(request).person));
  }

  @Post(':key/read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotice', summary: 'Mark a notice as read' })
  @ApiNoContentResponse()
  async read(@Req() request: ApiRequest, @Param('key') key: string): Promise<void> {
    // No text of the database holds a zero character, so no key does.
    const keys = key.includes('\0') ? [] : [key];
    const marked = await this.notices.markRead(keys, await this.posts.of(whoOf(request).person));
    if (marked === 0) throw new Refused('notice.unknown');
  }
}
