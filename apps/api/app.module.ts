import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Config } from '../../libs/platform/config.js';
import { inputPipe } from '../../libs/platform/http/input-pipe.js';
import { logging } from '../../libs/platform/logging.js';
import type { Patience } from '../../libs/platform/patience.js';
import { ProblemFilter } from '../../libs/platform/problems/problem.filter.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuthModule } from './auth/auth.module.js';
import { AuthorityModule } from './authority/authority.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FilesModule } from './files/files.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { OutgoingModule } from './outgoing/outgoing.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { UrgingModule } from './urging/urging.module.js';
import { Wiring } from './wiring.js';

const features = [
  AuthModule,
  AuthorityModule,
  AccountsModule,
  TasksModule,
  OutgoingModule,
  InboxModule,
  FilesModule,
  ImportsModule,
  OrganisationModule,
  SupervisionModule,
  CalendarModule,
  UrgingModule,
  DemoModule,
  HealthModule,
  OpenApiModule,
];

@Module({
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: inputPipe },
  ],
})
export class AppModule {
  static async of(config: Config, patience: Patience, logTo?: DestinationStream): Promise<DynamicModule> {
    const imports = [
      await Wiring.of(config, patience),
      LoggerModule.forRoot(logging('api', config.logLevel, logTo)),
      ...features,
    ];
    return { module: AppModule, imports };
  }
}
