import type { Permission } from '../../authority/who.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { forward } from './forward.js';
import { isBlank, onVisit } from './rule.js';
import type { Scene } from './rule.js';

/**
 * Separation of duty: whoever wrote what lies in the file may not approve it, nor have it approved in their name, nor
 * approve what was written in theirs, however long the chain between.
 */
export const notOwnDraft = ({ state }: Scene, by: Permission): Refusal | null => {
  const version = state.versions.at(-1);
  if (!version) return refuse('version.none');
  const wrote = [version.by, version.behalf?.person];
  const isOwn = ({ party }: Permission): boolean => party.some((person) => wrote.includes(person));
  return (by.signs ?? [by]).every(isOwn) ? refuse('actor.ownDraft', { version: version.number }) : null;
};

export const submit = onVisit<'submit'>({
  at: ['submit'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, { summary }) =>
    isBlank(summary) ? refuse('text.missing', { field: 'summary' }) : forward(scene, visit, summary),
});

export const verify = onVisit<'verify'>({
  at: ['verify'],
  ready: (scene, _visit, by) => notOwnDraft(scene, by),
  act: ({ scene, visit }, { opinion }) =>
    isBlank(opinion) ? refuse('text.missing', { field: 'opinion' }) : forward(scene, visit, opinion),
});
