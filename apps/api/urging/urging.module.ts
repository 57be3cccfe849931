import { Module } from '@nestjs/common';
import { UrgingController } from './urging.controller.js';

@Module({ controllers: [UrgingController] })
export class UrgingModule {}
