import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { AccessController } from './access.controller.js';
import { AlertsController } from './alerts.controller.js';
import { DelegationsController } from './delegations.controller.js';
import { EmergenciesController } from './emergencies.controller.js';
import { Ordering } from './ordering.js';

/** Who acts for whom, and who keeps the system: delegations, absences, emergencies, and what is told of all of them. */
@Module({
  controllers: [DelegationsController, AbsencesController, EmergenciesController, AlertsController, AccessController],
  providers: [Ordering],
})
export class AuthorityModule {}
