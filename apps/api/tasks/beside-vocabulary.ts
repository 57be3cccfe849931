import type { NoteKind, OutcomeKind, Request, RequestKind } from '../../../libs/domain/index.js';
import type { ObstacleKind } from '../../../libs/domain/procedure/beside.js';
import type { ObstacleOutcome } from '../../../libs/domain/task/beside/acts.js';
import type { Release } from '../../../libs/domain/task/beside/beside.js';
import { all } from './words-of.js';

export const obstacleKinds = all<ObstacleKind>({
  difficulty: true,
  problem: true,
  beyondAuthority: true,
  noFunds: true,
  awaitsDocument: true,
});
export const obstacleOutcomes = all<ObstacleOutcome>({
  advice: true,
  change: true,
  extension: true,
  upward: true,
  closed: true,
});
export const noteKinds = all<NoteKind>({ progress: true, interim: true, explanation: true });
export const requestKinds = all<RequestKind>({ extension: true, obstacle: true, information: true });
export const requestStatuses = all<Request['status']>({ open: true, closed: true, lapsed: true, withdrawn: true });
export const requestOutcomes = all<OutcomeKind>({
  granted: true,
  refused: true,
  advice: true,
  change: true,
  extension: true,
  upward: true,
  closed: true,
  answered: true,
});
export const releases = all<Release>({ resumed: true, confirmed: true, claimed: true, ended: true });
