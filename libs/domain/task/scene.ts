import { dutyPostOf } from '../authority/duties.js';
import type { Power } from '../authority/delegation.js';
import type { Matter } from '../authority/links.js';
import type { Asking } from '../authority/who.js';
import { postsOf } from '../organisation/tenure.js';
import { formsOf } from '../procedure/rules.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { PersonId } from '../words.js';
import type { Facts } from './facts.js';
import { isEnded } from './progress.js';
import type { TaskState } from './state.js';

/** What an act disposes of: authority that was given for a part reaches that part and no more. */
export const matterOf = (power: Power, state: TaskState | null, { procedure }: Pick<Facts, 'procedure'>): Matter => ({
  power,
  forms: formsOf(procedure),
  lead: state?.lead ?? null,
  amount: state?.amount ?? null,
  document: procedure.documentType?.code ?? null,
});

/** Who somebody is at this instant: their posts, which is all that authority ever asks about a person. */
export const askingFor = (person: PersonId, facts: Facts, matter: Matter): Asking => ({
  person,
  posts: postsOf(facts.organisation, person, facts.now),
  organisation: facts.organisation,
  matter,
  facts,
});

/** Who may do nothing at all: nobody known, and those who keep the system itself. */
export const noHand = ({ posts }: Asking): Refusal | null => {
  if (posts.length === 0) return refuse('actor.noPost');
  const duty = dutyPostOf(posts);
  return duty && refuse('actor.systemDuty', { post: duty.id });
};

/** A document that went out may be corrected, replaced or recalled long after its file was put away. */
const afterArchive: readonly Power[] = ['correct', 'replace', 'recallIssued'];

/** What may still be done to a task that was closed without a result; of what is owed the rule says what outlives it. */
const afterEnd: readonly Power[] = ['reopen', 'archive', 'fulfil'];

/** What no act may be done to at all, and who may do none. */
export const barred = (state: TaskState, asking: Asking): Refusal | null => {
  const { progress } = state;
  const { power } = asking.matter;
  if (progress === 'archived' && !afterArchive.includes(power)) return noHand(asking) ?? refuse('task.closed');
  return (
    noHand(asking) ?? (isEnded(state) && !afterEnd.includes(power) ? refuse('task.ended', { is: progress }) : null)
  );
};
