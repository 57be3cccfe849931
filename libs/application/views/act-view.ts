import type { ActView } from '../../contracts/http.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import { mayHaveFile, openVisit, postOf } from '../../domain/index.js';
import type { Allowance, Refusal, Words } from '../../domain/index.js';
import type { OpenTask } from '../read/task-reader.js';
import { namedFacts } from './facts.js';
import { postView, stepName } from './names.js';
import { say } from './say.js';

/** An act as the page offers it: why or why not, and what its form must know. */
export const actView = (allowance: Allowance, task: OpenTask): ActView => {
  const { act, visit, seat, subject, allowed } = allowance;
  const target = { act, visit, seat, subject };
  if (!allowed) {
    const words = refusalIn(allowance.refusal, task);
    return { ...target, allowed, likely: false, because: words, refusal: { code: allowance.refusal.refused, words } };
  }
  const { because, likely } = allowance;
  return { ...target, allowed, likely, because, ...choices(allowance, task) };
};

const refusalIn = ({ refused, facts: known }: Refusal, { facts }: OpenTask): Words => {
  const { vi, en } = refusalWords[refused].words;
  return say(vi, en, namedFacts(known, facts));
};

type Choices = Pick<ActView, 'returnsTo' | 'capacities' | 'seatTerm' | 'fits'>;

const choices = (allowance: Extract<Allowance, { allowed: true }>, task: OpenTask): Choices => {
  const { act, returnsTo, capacities } = allowance;
  const { procedure } = task.facts;
  return {
    ...(returnsTo ? { returnsTo: returnsTo.map((step) => ({ step, name: stepName(procedure, step) })) } : {}),
    ...(capacities ? { capacities } : {}),
    ...(act === 'askOpinions' ? { seatTerm: procedure.steps.find(({ seatTerm }) => seatTerm)?.seatTerm } : {}),
    ...(act === 'handOn' ? { fits: fitting(task) } : {}),
  };
};

/** The other desks of the unit that has the file, of those that are not empty. */
const fitting = ({ state, facts: { organisation, now } }: OpenTask): ActView['fits'] => {
  const holder = openVisit(state)?.holder;
  const unit = holder && postOf(organisation, holder)?.unit;
  return organisation.posts
    .filter((post) => post.unit === unit && post.id !== holder && mayHaveFile(organisation, post.id, now))
    .map(({ id }) => postView(organisation, id, now));
};
