import { begunAnew, numberedAgain } from '../deciding/documents.js';
import { decidingOf } from '../deciding/state.js';
import type { ContentHash } from '../../words.js';
import type { TaskState } from '../state.js';
import type { Changes } from './change.js';
import { byWhom, done } from './change.js';
import { chainSigned } from './deciding.js';

/** Every approval of that content falls: of those who decide, and of those who sign. */
const voided = (state: TaskState, hash: ContentHash): TaskState => {
  const approvals = state.approvals.filter((approval) => approval.hash !== hash);
  const isDecided = decidingOf(state).approval?.hash === hash;
  return { ...state, approvals, ...(isDecided ? { deciding: { ...decidingOf(state), approval: null } } : {}) };
};

/** What is in the file: drafts, approvals, the number it got. A draft is never replaced, a number never erased. */
export const fileChanges: Changes<'versionAdded' | 'signed' | 'approvalVoided' | 'numbered' | 'issued'> = {
  versionAdded: (state, { number, hash, name, mediaType, size, note, pages, anew }, envelope) => {
    const { by, behalf } = byWhom(envelope);
    const whose = { by, ...(behalf ? { behalf } : {}), ...(pages === undefined ? {} : { pages }) };
    const version = { number, hash, name, mediaType, size, note, at: envelope.at, ...whose };
    const begun = anew ? begunAnew(state) : state;
    return { ...begun, versions: [...begun.versions, version] };
  },
  signed: (state, { hash, capacity, post }, envelope) => {
    const approval = { hash, capacity, ...done(envelope), post };
    return chainSigned({ ...state, approvals: [...state.approvals, approval] });
  },
  approvalVoided: (state, { hash }) => voided(state, hash),
  numbered: (state, { number, year, notation, secret, anew }, { at }) => ({
    ...(anew ? numberedAgain(state) : state),
    number: { number, year, notation, at, ...(secret ? { secret } : {}) },
  }),
  issued: (state, _entry, { at }) => ({ ...state, issuedAt: at }),
};
