import type { ActView } from '../../contracts/http.js';
import { mayHaveFile } from '../../domain/index.js';
import type { ActKind, Facts } from '../../domain/index.js';
import { informationOf, obstaclesOf } from '../../domain/procedure/rules.js';
import { postView } from './names.js';

/** Whoever may have a file, but for the clerks, may be named to confirm what is waited for. */
const confirmers = ({ organisation, now }: Facts): ActView['fits'] =>
  organisation.posts
    .filter(({ id, role }) => role !== 'clerk' && mayHaveFile(organisation, id, now))
    .map(({ id }) => postView(organisation, id, now));

/** What the form of an act beside the file must know. */
export const besideChoices = (act: ActKind, facts: Facts): Pick<ActView, 'fits' | 'obstacles' | 'seatTerm'> => {
  switch (act) {
    case 'awaitCondition':
      return { fits: confirmers(facts) };
    case 'reportObstacle':
      return { obstacles: obstaclesOf(facts.procedure).map(({ kind, name }) => ({ kind, name })) };
    case 'askInformation': {
      const { amount, min, max } = informationOf(facts.procedure);
      return { seatTerm: { amount, min, max } };
    }
    default:
      return {};
  }
};
