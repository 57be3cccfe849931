import { desksOf, marksOfPost } from '../authority/keys.js';
import { byIssuerLeader } from '../authority/who.js';
import type { Permission } from '../authority/who.js';
import { postOf } from '../organisation/lookup.js';
import type { Organisation } from '../organisation/organisation.js';
import { postsOf } from '../organisation/tenure.js';
import type { Refusal } from '../refusal.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Calendar } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, UnitId } from '../words.js';

export type Grounds = { organisation: Organisation; calendar: Calendar; now: Instant };

const mark = 'issuer:';

/** The bodies whose papers somebody handles at their desks: their leaders do, and everybody in their offices. */
const handledBy = ({ organisation, now }: Grounds, person: PersonId): UnitId[] => {
  const posts = desksOf(organisation, person, now).map((id) => postOf(organisation, id));
  const marks = posts.flatMap((post) => (post ? marksOfPost(organisation, post, now) : []));
  return [...new Set(marks.filter((each) => each.startsWith(mark)).map((each) => each.slice(mark.length)))];
};

/** Who gives tasks of a body, and so confirms proposals: the same rule as of the act that follows. */
export const mayConfirm = (
  { organisation, calendar, now }: Grounds,
  person: PersonId,
  body: UnitId,
): Permission | Refusal =>
  byIssuerLeader(
    {
      ...{ person, organisation, posts: postsOf(organisation, person, now), facts: { now, calendar } },
      matter: { power: 'assign', lead: null, amount: null, document: null },
    },
    body,
  );

/** The body for which somebody may take in a document: whoever may give its tasks, and everybody in its office. */
export const bodyFor = (grounds: Grounds, person: PersonId, issuers: readonly UnitId[]): UnitId | Refusal => {
  const handled = handledBy(grounds, person);
  const body =
    issuers.find((issuer) => handled.includes(issuer)) ??
    issuers.find((issuer) => !isRefusal(mayConfirm(grounds, person, issuer)));
  return body ?? refuse('import.notPreparer');
};

export const mayPrepare = (grounds: Grounds, person: PersonId, body: UnitId): boolean =>
  !isRefusal(bodyFor(grounds, person, [body]));

/** By which marks an import is read, as a task is by its own: by those who follow what the body issues. */
export const readersOfImport = (body: UnitId, post: string): string[] => [`${mark}${body}`, `post:${post}`].sort();
