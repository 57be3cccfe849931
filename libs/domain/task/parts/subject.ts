import type { Subject } from '../clock.js';

/** An obligation is named by its kind: `contribute#2` is a coordinator's share. */
export const isShare = (obligation: string): boolean => obligation.startsWith('contribute#');

export const ofObligation = (obligation: string): Subject => ({ of: 'obligation', obligation });
