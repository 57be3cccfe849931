import type { Procedure } from '../procedure.js';
import { hoursOf } from '../rules.js';
import type { Rung } from '../urgency.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';

/** The last rung names somebody whichever unit is late: the assigner, or a role of a named unit. */
const namesSomebody = ({ to }: Rung): boolean => 'post' in to || (to.unit !== 'late' && to.unit !== 'lead');

const faultsOf = (ladder: readonly Rung[], path: string): Fault[] => {
  const last = ladder.at(-1);
  if (!last) return [fault('ladder.empty', path)];
  const early = ladder.flatMap((rung, index) => {
    const before = ladder[index - 1];
    return before && hoursOf(before) >= hoursOf(rung) ? [fault('ladder.order', `${path}[${index}].after`)] : [];
  });
  return namesSomebody(last) ? early : [...early, fault('ladder.noPerson', `${path}[${ladder.length - 1}].to`)];
};

export const badLadders = ({ ladder, whenUrgent }: Procedure): Fault[] => [
  ...faultsOf(ladder, '$.ladder'),
  ...(whenUrgent?.ladder ? faultsOf(whenUrgent.ladder, '$.whenUrgent.ladder') : []),
];
