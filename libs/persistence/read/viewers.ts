import type { ClientBase } from 'pg';
import { dutyOf, marksOfEmergency, marksOfLink, marksOfPost, regulationOf, standInsFor } from '../../domain/index.js';
import type { Absence, Delegation, Instant, Organisation } from '../../domain/index.js';
import { maybeTimestamp, toTimestamp } from '../commit/columns.js';

/**
 * Who reads by which marks, for the views of the schema `seen`: raw and dated, so that they come to their own answer at
 * their own instant and an end needs no write. Written with every version of the organisation, in its transaction.
 */
export const writeViewers = async (client: ClientBase, organisation: Organisation, now: Instant): Promise<void> => {
  await client.query(empty);
  await client.query(fill, [
    JSON.stringify(organisation.tenures.map(({ person, post, from, to }) => ({ person, post, ...span(from, to) }))),
    JSON.stringify(
      organisation.posts.map((post) => ({
        ...{ post: post.id, duty: dutyOf(post) },
        marks: marksOfPost(organisation, post, now),
      })),
    ),
    JSON.stringify([
      ...(organisation.delegations ?? []).map(linkOf),
      ...(organisation.absences ?? []).flatMap((absence) => linksOfAbsence(organisation, absence, now)),
    ]),
    JSON.stringify(emergenciesOf(organisation)),
    regulationOf(organisation, now).longestChain,
  ]);
};

const span = (from: Instant | undefined, to: Instant | null | undefined) => ({
  since: toTimestamp(from ?? 0),
  until: maybeTimestamp(to ?? null),
});

const linkOf = (delegation: Delegation) => {
  const { of, by, kind, from, to, revoked } = delegation;
  const ends = [to, revoked?.at].filter((end) => typeof end === 'number');
  return { of, by, kind, part: marksOfLink(delegation), ...span(from, ends.length > 0 ? Math.min(...ends) : null) };
};

/** Where nobody is named, whoever may stand in: which of them does is the rules' to say, at the moment of the act. */
const linksOfAbsence = (organisation: Organisation, { person, by, from, to }: Absence, now: Instant) =>
  organisation.tenures
    .filter((tenure) => tenure.person === person)
    .flatMap(({ post }) =>
      (by === null ? standInsFor(organisation, post, now) : [by]).map((each) => ({ of: post, by: each })),
    )
    .map((link) => ({ ...link, kind: 'substitution', part: null, ...span(from, to) }));

const emergenciesOf = ({ emergencies = [] }: Organisation) =>
  emergencies.flatMap(({ confirmed, until, ended, person, over }) =>
    confirmed === null || until === null
      ? []
      : [{ person, marks: marksOfEmergency({ over }), ...span(confirmed.at, Math.min(until, ended?.at ?? until)) }],
  );

const empty = `delete from viewer_tenure; delete from viewer_post; delete from viewer_link; delete from viewer_emergency;
  delete from viewer_limit`;

const fill = `with
  tenures as (insert into viewer_tenure select * from jsonb_to_recordset($1::jsonb)
    as t(person text, post text, since timestamptz, until timestamptz)),
  posts as (insert into viewer_post select * from jsonb_to_recordset($2::jsonb) as p(post text, duty text, marks text[])),
  links as (insert into viewer_link select * from jsonb_to_recordset($3::jsonb)
    as l(of text, by text, kind text, part text[], since timestamptz, until timestamptz)),
  emergencies as (insert into viewer_emergency select * from jsonb_to_recordset($4::jsonb)
    as e(person text, marks text[], since timestamptz, until timestamptz))
  insert into viewer_limit (longest_chain) values ($5)`;
