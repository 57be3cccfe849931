import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { ClockController } from './clock.controller.js';

@Module({ controllers: [ClockController, AccountsController] })
export class DemoModule {}
