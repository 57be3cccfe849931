import type { PostView } from '../../contracts/common-http.js';
import { holderOf, personOf, postOf, unitOf } from '../../domain/index.js';
import type { Instant, Organisation, PersonId, PostId, Procedure, UnitId, Words } from '../../domain/index.js';

const asIs = (id: string): Words => ({ vi: id, en: id });

export const unitName = (organisation: Organisation, unit: UnitId): Words =>
  unitOf(organisation, unit)?.name ?? asIs(unit);

export const unitLine = (organisation: Organisation, unit: UnitId): { id: UnitId; name: Words } => ({
  id: unit,
  name: unitName(organisation, unit),
});

export const personName = (organisation: Organisation, person: PersonId): string =>
  personOf(organisation, person)?.name ?? person;

export const postTitle = (organisation: Organisation, post: PostId): Words =>
  postOf(organisation, post)?.title ?? asIs(post);

/** A post with the person who has it at that instant. */
export const postView = (organisation: Organisation, post: PostId, at: Instant): PostView => {
  const person = holderOf(organisation, post, at);
  return {
    id: post,
    title: postTitle(organisation, post),
    unit: unitLine(organisation, postOf(organisation, post)?.unit ?? post),
    person: person === null ? null : { id: person, name: personName(organisation, person) },
  };
};

export const stepName = (procedure: Procedure, step: string): Words =>
  procedure.steps.find(({ key }) => key === step)?.name ?? asIs(step);
