import { changeContent, changeDeadline, changeLead } from './change.js';
import { askContribution, fulfil } from './contribution.js';
import { bringUp, recordMeeting, reserve } from './disagreement.js';
import { divide } from './divide.js';
import { decideUrgently } from './urgent.js';

/** Sub-tasks, changes of a live task, what is owed beside the file, disagreements. */
export const partsRules = {
  ...{ divide, changeLead, changeContent, changeDeadline, askContribution, fulfil },
  ...{ decideUrgently, recordMeeting, bringUp, reserve },
};
