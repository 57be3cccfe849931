import type { ActKind, Allowance, SigningCapacity } from '../../../../libs/domain/index.js';
import type { Life, Said } from '../../../support/domain.js';

export type Offer = {
  act: ActKind;
  seat: string | null;
  subject: Allowance['subject'];
  returnsTo?: string[];
  capacities?: SigningCapacity[];
};
export type Saying = (life: Life, offer: Offer, choice: number) => Said;

export const oneOf = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise;
