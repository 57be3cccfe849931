import { inNameOf } from '../../../authority/who.js';
import { refuse } from '../../../refusal.js';
import type { ContentHash } from '../../../words.js';
import { courseOf } from '../lookup.js';
import type { TaskEntry } from '../../entries.js';
import type { TaskState } from '../../state.js';
import { forward } from '../../acts/forward.js';
import { onHandingIn } from '../../acts/handing-in.js';
import { follows } from '../../acts/rule.js';
import { separated } from '../../acts/separation.js';

/** The head of the lead answers for what the agency hands in: the signature binds to this content and no other. */
export const agencySign = onHandingIn<'agencySign'>({
  at: ['agencySign'],
  ready: separated,
  act: ({ scene, visit, by }, { hash }) => {
    const current = scene.state.versions.at(-1)?.hash ?? null;
    if (hash !== current) return refuse('version.notCurrent', { hash, current });
    return follows({ kind: 'agencySigned', hash, post: inNameOf(by) }, forward(scene, visit));
  },
});

/** A later version was not signed by anybody, and whoever signed the earlier one is told. */
export const agencyVoided = (state: TaskState, because: ContentHash): TaskEntry[] =>
  courseOf(state).agencySignatures.map(({ hash, post }) => ({ kind: 'agencySignatureVoided', hash, because, post }));
