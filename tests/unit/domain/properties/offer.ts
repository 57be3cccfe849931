import type { ActKind, Allowance } from '../../../../libs/domain/index.js';
import type { Life } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';

export type Offer = { act: ActKind; seat: string | null; subject: Allowance['subject']; returnsTo?: string[] };
export type Saying = (life: Life, offer: Offer, choice: number) => Said;
