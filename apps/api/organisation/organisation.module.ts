import { Module } from '@nestjs/common';
import { DueController } from './due.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { ProceduresController } from './procedures.controller.js';

@Module({ controllers: [OrganisationController, ProceduresController, DueController] })
export class OrganisationModule {}
