import type { Persona } from '../cast.js';

/**
 * Written by hand, like all that is expected here: who may know of the task. The lead and everybody in it, who gave it,
 * those who lead the body that issues it and their Office; who coordinates; who does the work of one of them; who audits.
 * Nobody whose only tie is a desk that they have left, and nobody who keeps the system.
 */
const always: readonly Persona[] = [
  ...(['chairman', 'viceChairman', 'officeHead', 'verifier', 'officeClerk'] as const),
  ...(['leadHead', 'leadDeputy', 'leadDivisionHead', 'drafter', 'colleague', 'leadClerk', 'substitute'] as const),
  ...(['coordinatingHead', 'coordinatingDeputy', 'coordinatingSpecialist'] as const),
  'auditor',
];
/** From the moment in which their agency is asked. */
const onceAsked: readonly Persona[] = ['askedHead', 'askedSpecialist'];

export const maySee = (persona: Persona, asked: boolean): boolean =>
  always.includes(persona) || (asked && onceAsked.includes(persona));
