import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionCookie } from './cookie.js';
import { LoginController } from './login.controller.js';
import { LogoutController } from './logout.controller.js';
import { MeController } from './me.controller.js';
import { Me } from './me.js';
import { SessionGuard } from './session.guard.js';

@Module({
  controllers: [LoginController, LogoutController, MeController],
  providers: [Me, SessionCookie, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class AuthModule {}
