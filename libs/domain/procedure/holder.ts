import type { Role } from '../organisation/role.js';
import type { UnitId } from '../words.js';

/** Whose turn it is: the assigner's post, or a role in the lead's unit or in a named one. */
export type HolderRule = { post: 'assigner' } | { role: Role; unit: 'lead' | UnitId };

/** The same, or a role in `late`: the unit that had the file when the term passed, which need not be the lead. */
export type ToldRule = HolderRule | { role: Role; unit: 'late' };
