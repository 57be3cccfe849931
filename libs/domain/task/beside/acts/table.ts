import { cancel, recall, reopen } from './ending.js';
import { askExtension, decideExtension } from './extending.js';
import { askInformation, giveInformation, note } from './informing.js';
import { passUp, reportObstacle, settleObstacle } from './obstacles.js';
import { awaitCondition, confirmCondition, pause, resume } from './pausing.js';
import { withdraw } from './withdrawing.js';

/** Acts that leave the file where it is, and those that take it back or close it. */
export const besideRules = {
  withdraw,
  recall,
  cancel,
  reopen,
  pause,
  awaitCondition,
  resume,
  confirmCondition,
  reportObstacle,
  passUp,
  settleObstacle,
  askExtension,
  decideExtension,
  askInformation,
  giveInformation,
  note,
};
