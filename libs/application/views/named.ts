import type { ActView } from '../../contracts/http.js';
import { decidingOf, mayHaveFile, postsIn, unitsUnder } from '../../domain/index.js';
import type { ActKind, PostId } from '../../domain/index.js';
import { unitLeader } from '../../domain/organisation/resolve.js';
import { partiesOf } from '../../domain/task/parts/concerned.js';
import type { OpenTask } from '../read/task-reader.js';
import { postView } from './names.js';

/** Those near the decision: the leaders of the issuer, its office, and the heads of the lead. */
const near = ({ state, facts: { organisation, procedure } }: OpenTask): PostId[] => {
  const offices = unitsUnder(organisation, procedure.issuer).filter(({ kind }) => kind === 'office');
  const heads = postsIn(organisation, state.lead).filter(({ role }) => role === 'head' || role === 'deputyHead');
  const posts = [procedure.issuer, ...offices.map(({ id }) => id)].flatMap((unit) => postsIn(organisation, unit));
  return [...posts, ...heads].map(({ id }) => id);
};

/** Beside them whoever leads an agency that has a part in the task; nobody whose signature is awaited already. */
const signing = (task: OpenTask): PostId[] => {
  const { state, facts } = task;
  const others = partiesOf(state).flatMap((unit) => unitLeader(facts.organisation, unit, facts.now) ?? []);
  const signers = decidingOf(state).chain?.signers ?? [];
  const awaited = signers.filter(({ is }) => is === 'waiting').map(({ post }) => post);
  return [...new Set([...near(task), ...others])].filter((post) => !awaited.includes(post));
};

/** Whoever could be taken out of the chain: all but the last, who is the procedure's. */
const removable = ({ state }: OpenTask): PostId[] =>
  (decidingOf(state).chain?.signers ?? [])
    .slice(0, -1)
    .filter(({ is }) => is !== 'removed')
    .map(({ post }) => post);

const lists: Partial<Record<ActKind, (task: OpenTask) => PostId[]>> = {
  approveWithChanges: near,
  putOnAgenda: near,
  putToBallot: near,
  addSigner: signing,
  removeSigner: removable,
};

/** Whom an act may name, for its form; the rules judge the choice again. */
export const namedBy = (act: ActKind, task: OpenTask): Pick<ActView, 'fits'> => {
  const list = lists[act];
  if (!list) return {};
  const { organisation, now } = task.facts;
  const able = list(task).filter((post) => mayHaveFile(organisation, post, now));
  return { fits: able.map((post) => postView(organisation, post, now)) };
};
