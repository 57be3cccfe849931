import type { BesideAsked, InboxItem } from '../inbox-item.js';
import type { TaskState } from '../state.js';
import { subjectText } from '../subject.js';
import { besideSubject, openPauses, openRequests } from './beside.js';
import type { Pause, Request, RequestKind } from './beside.js';

const asked: Record<RequestKind, BesideAsked> = {
  extension: 'decideExtension',
  obstacle: 'settleObstacle',
  information: 'giveInformation',
};

const ofRequest = ({ id, kind, holder, openedAt, passed, deadline }: Request): InboxItem => ({
  subject: subjectText(besideSubject(id)),
  post: holder,
  asked: asked[kind],
  since: passed.at(-1)?.at ?? openedAt,
  due: deadline.due,
});

const ofPause = ({ id, at, condition }: Pause): InboxItem[] =>
  condition === null
    ? []
    : [
        {
          subject: subjectText(besideSubject(id)),
          post: condition.confirmer,
          asked: 'confirmCondition',
          since: at,
          due: null,
        },
      ];

export const besideInbox = (state: TaskState): InboxItem[] =>
  state.progress === 'archived' ? [] : [...openRequests(state).map(ofRequest), ...openPauses(state).flatMap(ofPause)];
