import type { ReceiptView } from '../../contracts/http.js';
import type { Receipt } from '../ports.js';
import { iso } from './time-words.js';

export const receiptView = ({ at, ...receipt }: Receipt): ReceiptView => ({ ...receipt, at: iso(at) });
