import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import { Int, Moment, Str, Strs } from '../shapes/shown.js';

export class ReceiptDto implements ReceiptView {
  @Str() task!: string;
  @Int() seq!: number;
  @Str() hash!: string;
  @Moment() at!: string;
  @Strs() entries!: string[];
}
