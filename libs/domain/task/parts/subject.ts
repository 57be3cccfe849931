import type { Subject } from '../state.js';

export const ofObligation = (obligation: string): Subject => ({ of: 'obligation', obligation });
