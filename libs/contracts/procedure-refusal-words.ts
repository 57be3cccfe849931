import type { ProcedureRefusal } from '../domain/procedure/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What somebody is told whom the rules of a procedure stop. */
export const procedureRefusalWords: Record<ProcedureRefusal, RefusalWords> = {
  'actor.sameAgency': {
    status: 403,
    words: {
      vi: 'Cơ quan soạn thảo không tự mình làm bước này[ ({unit})].',
      en: 'The agency that drafted does not do this step itself[ ({unit})].',
    },
  },
};
