import type { Term } from '../time/deadline.js';
import type { Procedure } from './procedure.js';

/** Terms of what is owed beside the file: data, with the default that holds where a procedure says nothing. */
export type PartsRule = { handOver?: Term; ruling?: Term };

export const handOverTermOf = ({ parts }: Procedure): Term => parts?.handOver ?? { unit: 'workingDay', amount: 3 };

/** A leader's opinion: three working days. */
export const rulingTermOf = ({ parts }: Procedure): Term => parts?.ruling ?? { unit: 'workingDay', amount: 3 };
