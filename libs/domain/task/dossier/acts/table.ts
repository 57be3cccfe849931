import { attach, detach } from './files.js';
import { returnIncomplete } from './incomplete.js';
import { chooseOption } from './submission-form.js';
import { askMore, withdrawRequest } from './while-asked.js';

/** The papers of the dossier, and asking more or fewer agencies while others answer. */
export const dossierRules = { askMore, withdrawRequest, attach, detach, returnIncomplete, chooseOption };
