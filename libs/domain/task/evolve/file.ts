import type { Changes } from './change.js';
import { byWhom } from './change.js';

/** What is in the file: drafts, approvals, the number it got. A draft is never replaced, a number never erased. */
export const fileChanges: Changes<'versionAdded' | 'signed' | 'approvalVoided' | 'numbered' | 'issued'> = {
  versionAdded: (state, { number, hash, name, mediaType, size, note }, envelope) => {
    const { by, behalf } = byWhom(envelope);
    const whose = { by, ...(behalf ? { behalf } : {}) };
    const version = { number, hash, name, mediaType, size, note, at: envelope.at, ...whose };
    return { ...state, versions: [...state.versions, version] };
  },
  signed: (state, { hash, capacity, post }, envelope) => {
    const approval = { hash, capacity, at: envelope.at, ...byWhom(envelope), post };
    return { ...state, approvals: [...state.approvals, approval] };
  },
  approvalVoided: (state, { hash }) => ({
    ...state,
    approvals: state.approvals.filter((approval) => approval.hash !== hash),
  }),
  numbered: (state, { number, year, notation }, { at }) => ({ ...state, number: { number, year, notation, at } }),
  issued: (state, _entry, { at }) => ({ ...state, issuedAt: at }),
};
