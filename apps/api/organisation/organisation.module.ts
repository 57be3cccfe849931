import { Module } from '@nestjs/common';
import { OrganisationActsController } from './acts.controller.js';
import { DueController } from './due.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { KeepingDesk } from './keeping.js';
import { OrganisationTablesController } from './tables.controller.js';
import { ProceduresController } from './procedures.controller.js';

@Module({
  controllers: [
    OrganisationController,
    OrganisationActsController,
    OrganisationTablesController,
    ProceduresController,
    DueController,
  ],
  providers: [KeepingDesk],
})
export class OrganisationModule {}
