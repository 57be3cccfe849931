import { Module } from '@nestjs/common';
import { ImportDesk } from './import-desk.js';
import { LookController } from './look.controller.js';
import { ReviewController } from './review.controller.js';
import { TakeController } from './take.controller.js';

@Module({ controllers: [TakeController, LookController, ReviewController], providers: [ImportDesk] })
export class ImportsModule {}
