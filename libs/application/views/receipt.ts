import type { ReceiptView } from '../../contracts/common-http.js';
import type { Receipt } from '../ports.js';
import { iso } from './time-words.js';

/** Its members always in this order: a receipt that is given again is the same to the letter. */
export const receiptView = ({ task, seq, hash, at, entries }: Receipt): ReceiptView => ({
  task,
  seq,
  hash,
  at: iso(at),
  entries,
});
