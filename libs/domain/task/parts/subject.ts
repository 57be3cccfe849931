import type { Subject } from '../clock.js';

export const ofObligation = (obligation: string): Subject => ({ of: 'obligation', obligation });
