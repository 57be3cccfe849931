import { endingChanges } from './endings.js';
import { pauseChanges } from './pauses.js';
import { requestChanges } from './requests.js';

export const besideChanges = { ...pauseChanges, ...requestChanges, ...endingChanges };
