import { agencySign } from './agency-sign.js';
import { explain } from './appraisal.js';
import { changeProcedure } from './change-procedure.js';
import { confirmOccurrence, redoOccurrence, reportOccurrence } from './occurrences.js';
import { finishWork } from './work.js';

/** The acts that belong to a kind of step or of procedure. */
export const courseRules = {
  finishWork,
  agencySign,
  explain,
  reportOccurrence,
  confirmOccurrence,
  redoOccurrence,
  changeProcedure,
};
