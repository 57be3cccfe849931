import { Module } from '@nestjs/common';
import { OutgoingController } from './outgoing.controller.js';

@Module({ controllers: [OutgoingController] })
export class OutgoingModule {}
