import { type Persona, personas } from '../cast.js';

/** What a row may need of the case: the task at its signature, its draft, a document under review, and an account that nobody minds losing. */
export type Place = { task: string; draft: string; imported: string; account: string; unique: string };

export type Row = {
  send?: (place: Place) => { path?: string; body?: object };
  /** The status for those who may. A refusal of what was said stands where nothing sound could be said. */
  done: number;
  /** `everybody`: with no session either. */
  may: 'everybody' | 'session' | readonly Persona[];
  /** For those who may not: told so, or told that there is no such thing. */
  otherwise?: 403 | 404;
  /** Those who see what it is about and are told that it is not theirs to do, where others are told that there is none. */
  told?: readonly Persona[];
};

export const everybody = (done: number, send?: Row['send']): Row => ({
  done,
  may: 'everybody',
  ...(send ? { send } : {}),
});
export const ofOneself = (done: number, body?: object): Row => ({
  done,
  may: 'session',
  ...(body ? { send: () => ({ body }) } : {}),
});
export const administrators = (done: number, send?: Row['send']): Row => ({
  done,
  may: ['administrator'],
  otherwise: 403,
  ...(send ? { send } : {}),
});

export const readers: readonly Persona[] = [
  ...(['chairman', 'viceChairman', 'officeHead', 'verifier', 'officeClerk'] as const),
  ...(['leadHead', 'leadDeputy', 'leadDivisionHead', 'drafter', 'colleague', 'leadClerk', 'substitute'] as const),
  ...(['coordinatingHead', 'coordinatingDeputy', 'coordinatingSpecialist'] as const),
  ...(['askedHead', 'askedSpecialist', 'auditor'] as const),
];

/** What the Office proposes to the leader is not for the agencies that were asked. */
export const insiders = readers.filter(
  (persona) =>
    !['coordinatingHead', 'coordinatingDeputy', 'coordinatingSpecialist', 'askedHead', 'askedSpecialist'].includes(
      persona,
    ),
);

export const duties: readonly Persona[] = ['administrator', 'securityOfficer', 'auditor'];
export const withoutDuty = personas.filter((persona) => !duties.includes(persona));

/** The leaders of the province and their office review what is taken in; who inspects them reads it. */
export const leaders: readonly Persona[] = ['chairman', 'viceChairman'];
export const preparers: readonly Persona[] = [...leaders, 'officeHead', 'verifier', 'officeClerk'];
export const following: readonly Persona[] = [...preparers, 'auditor'];
export const theImport = (rest: string, body?: object): Row['send'] => {
  return ({ imported }) => ({ path: `/api/imports/${imported}${rest}`, ...(body ? { body } : {}) });
};
export const ofImport = (rest: string): Row => ({ send: theImport(rest), done: 200, may: following, otherwise: 404 });

export const theTask = ({ task }: Place) => ({ path: `/api/tasks/${task}` });
