import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { noTarget } from '../../acts/rule.js';
import type { Scene, Target } from '../../acts/rule.js';
import type { TaskState } from '../../state.js';
import { besideSubject, openRequests, requestOf } from '../beside.js';
import type { Evidence, Request, RequestKind } from '../beside.js';

const isAddress = (link: string): boolean => /^https?:\/\/[^\s/]+/.test(link) && link.length <= 2000;

/** Something to look at: a file, an address that a browser may open, or both. */
export const badEvidence = (evidence: Evidence | null, needed: boolean): Refusal | null => {
  const { file, link } = evidence ?? { file: null, link: null };
  if (link !== null && !isAddress(link)) return refuse('evidence.badLink');
  return needed && file === null && link === null ? refuse('evidence.missing') : null;
};

export const onTask = (): Target[] => [noTarget];

/** One target for each open request of a kind, for a page that offers each by itself. */
export const onRequests =
  (kind: RequestKind) =>
  ({ state }: Scene): Target[] => {
    const open = openRequests(state).filter((request) => request.kind === kind);
    return open.length > 0 ? open.map(({ id }) => ({ ...noTarget, subject: besideSubject(id) })) : [noTarget];
  };

export const itemOf = ({ subject }: Target): string => (subject?.of === 'beside' ? subject.id : '');

export const theRequest = (state: TaskState, id: string, kind: RequestKind): Request | Refusal => {
  const request = requestOf(state, id);
  if (request?.kind !== kind) return refuse('request.unknown', { request: id });
  return request.status === 'open' ? request : refuse('request.closed', { request: id, status: request.status });
};
