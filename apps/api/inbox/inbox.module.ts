import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { Feed } from './feed.js';
import { InboxController } from './inbox.controller.js';
import { Posts } from './posts.js';
import { ReadNoticesController } from './read-notices.controller.js';

@Module({ controllers: [InboxController, ReadNoticesController, EventsController], providers: [Posts, Feed] })
export class InboxModule {}
