import type { Term } from '../time/deadline.js';

/** Terms of what is owed beside the file: data, with the default that holds where a procedure says nothing. */
export type PartsRule = { handOver?: Term; ruling?: Term };
type Has = { parts?: PartsRule };

export const handOverTermOf = ({ parts }: Has): Term => parts?.handOver ?? { unit: 'workingDay', amount: 3 };

/** A leader's opinion: three working days. */
export const rulingTermOf = ({ parts }: Has): Term => parts?.ruling ?? { unit: 'workingDay', amount: 3 };
