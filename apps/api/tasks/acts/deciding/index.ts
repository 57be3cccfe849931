import { ApprovingController } from './approving.controller.js';
import { ChainController } from './chain.controller.js';
import { DocumentsController } from './documents.controller.js';
import { ReferringController } from './referring.controller.js';

export const decidingControllers = [ApprovingController, ChainController, DocumentsController, ReferringController];
