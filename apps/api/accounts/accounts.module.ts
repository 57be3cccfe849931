import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { Administrators } from './administrators.js';

@Module({ controllers: [AccountsController], providers: [Administrators] })
export class AccountsModule {}
