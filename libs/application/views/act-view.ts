import type { ActView } from '../../contracts/http.js';
import { refusalWords } from '../../contracts/refusal-words.js';
import { agencyOf, mayHaveFile, mostHours, openVisit } from '../../domain/index.js';
import type { Allowance, Refusal, Words } from '../../domain/index.js';
import type { OpenTask } from '../read/task-reader.js';
import { namedFacts } from './facts.js';
import { besideChoices } from './beside-choices.js';
import { namedBy } from './named.js';
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

type Choices = Pick<ActView, 'returnsTo' | 'capacities' | 'seatTerm' | 'fits' | 'obstacles'>;

const choices = (allowance: Extract<Allowance, { allowed: true }>, task: OpenTask): Choices => {
  const { act, returnsTo, capacities } = allowance;
  const { procedure } = task.facts;
  return {
    ...(returnsTo ? { returnsTo: returnsTo.map((step) => ({ step, name: stepName(procedure, step) })) } : {}),
    ...(capacities ? { capacities } : {}),
    ...(act === 'askOpinions' || act === 'askMore' ? { seatTerm: termChoices(task) } : {}),
    ...(act === 'handOn' ? { fits: fitting(task) } : {}),
    ...besideChoices(act, task.facts),
    ...namedBy(act, task),
  };
};

/** The bounds of an own term; hours only where the task is urgent. */
const termChoices = ({ state, facts: { procedure } }: OpenTask): ActView['seatTerm'] => {
  const step = procedure.steps.find(({ seatTerm }) => seatTerm);
  if (!step?.seatTerm) return undefined;
  const { amount, min, max } = step.seatTerm;
  const hours = mostHours(state, step);
  return { amount, min, max, ...(hours === null ? {} : { hours }) };
};

/** The other desks of the agency that has the file, its divisions included, of those that are not empty. */
const fitting = ({ state, facts: { organisation, now } }: OpenTask): ActView['fits'] => {
  const holder = openVisit(state)?.holder;
  const agency = holder && agencyOf(organisation, holder)?.id;
  return organisation.posts
    .filter(
      (post) =>
        agencyOf(organisation, post.id)?.id === agency && post.id !== holder && mayHaveFile(organisation, post.id, now),
    )
    .map(({ id }) => postView(organisation, id, now));
};
