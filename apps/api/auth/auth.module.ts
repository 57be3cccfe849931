import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BodyGuard } from './body.guard.js';
import { AgainController } from './again.controller.js';
import { Callers } from './callers.js';
import { SessionCookie } from './cookie.js';
import { Entrance } from './entrance.js';
import { LoginController } from './login.controller.js';
import { LogoutController } from './logout.controller.js';
import { MeController } from './me.controller.js';
import { Me } from './me.js';
import { OwnAccountController } from './own/own-account.controller.js';
import { PasskeysController } from './own/passkeys.controller.js';
import { PasswordController } from './own/password.controller.js';
import { SessionsController } from './own/sessions.controller.js';
import { TokensController } from './own/tokens.controller.js';
import { TotpController } from './own/totp.controller.js';
import { PasskeyLoginController } from './passkey-login.controller.js';
import { ProviderLoginController } from './provider-login.controller.js';
import { RateGuard } from './rate.guard.js';
import { RecoveryController } from './recovery.controller.js';
import { SessionGuard } from './session.guard.js';

const door = [
  LoginController,
  PasskeyLoginController,
  ProviderLoginController,
  RecoveryController,
  LogoutController,
  AgainController,
  MeController,
];
const own = [
  OwnAccountController,
  SessionsController,
  PasswordController,
  TotpController,
  PasskeysController,
  TokensController,
];

/** The guards run in this order: who it is, how often, and whether something is said that nobody asked. */
@Module({
  controllers: [...door, ...own],
  providers: [
    Me,
    Entrance,
    SessionCookie,
    Callers,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: RateGuard },
    { provide: APP_GUARD, useClass: BodyGuard },
  ],
})
export class AuthModule {}
