import { Module } from '@nestjs/common';
import { FeedController } from './feed.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ controllers: [SupervisionController, FeedController] })
export class SupervisionModule {}
