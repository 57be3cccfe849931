import type { ActKind } from '../../../../libs/domain/index.js';
import { besideSayings } from './beside-sayings.js';
import { decidingSayings } from './deciding-sayings.js';
import { dossierSayings } from './dossier-sayings.js';
import { fileSayings } from './file-sayings.js';
import type { Saying } from './offer.js';
import { partsSayings } from './parts-sayings.js';

/** What somebody types, whatever they do; a new act does not compile until there is something to say. */
export const sayings: Record<ActKind, Saying> = {
  ...fileSayings,
  ...partsSayings,
  ...besideSayings,
  ...dossierSayings,
  ...decidingSayings,
};

export const everyAct = Object.keys(sayings) as ActKind[];

/** What makes another task, or goes on by another procedure, needs an office around it. */
export const actsAlone = everyAct.filter((act) => act !== 'divide' && act !== 'changeProcedure');
