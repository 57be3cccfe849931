import { FinishWorkController } from './finish-work.controller.js';
import { AgencySignController } from './agency-sign.controller.js';
import { ExplainController } from './explain.controller.js';
import { ReportOccurrenceController } from './report-occurrence.controller.js';
import { ConfirmOccurrenceController } from './confirm-occurrence.controller.js';
import { RedoOccurrenceController } from './redo-occurrence.controller.js';
import { ChangeProcedureController } from './change-procedure.controller.js';

/** The acts that belong to a kind of step or of procedure. */
export const courseControllers = [
  FinishWorkController,
  AgencySignController,
  ExplainController,
  ReportOccurrenceController,
  ConfirmOccurrenceController,
  RedoOccurrenceController,
  ChangeProcedureController,
];
