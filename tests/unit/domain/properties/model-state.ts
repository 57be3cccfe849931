import type { Act, Instant } from '../../../../libs/domain/index.js';
import { dueOf, isRefusal } from '../../../../libs/domain/index.js';
import { assignment, calendar, who } from '../../../support/domain.js';

/**
 * The walk told a second time, as plainly as can be and without a line of the product's code but the count of days: a
 * place, who has the file, a list of seats. It knows no entries and no clocks; where it and the rules disagree about
 * what is accepted or where the file then is, one of them is wrong.
 */
export type Seat = {
  id: string;
  unit: string;
  visit: string;
  /** The draft that it was asked about. */
  on: string | null;
  due: Instant;
  is: 'open' | 'answered' | 'silent' | 'withdrawn';
  late: boolean;
  taken: boolean;
};
export type Place = string; // a step, or 'claimed', 'confirmed', 'archived'

export type Model = {
  place: Place;
  holder: string;
  lead: string;
  declined: boolean;
  rounds: Record<string, number>;
  drafts: { hash: string; by: string }[];
  approved: string | null;
  seats: Seat[];
  archiveAt: Instant | null;
  files: { item: string; hash: string; at: Instant }[];
  stopped: { items: string[]; since: Instant } | null;
  options: number;
};

export const order = [
  'accept',
  'draft',
  'opinions',
  'consolidate',
  'submit',
  'verify',
  'sign',
  'number',
  'issue',
  'report',
];
export const desk: Record<string, string> = {
  accept: 'LEAD/head',
  draft: 'LEAD/specialist',
  opinions: 'LEAD/specialist',
  consolidate: 'LEAD/specialist',
  submit: 'LEAD/head',
  verify: 'vpub/specialist',
  sign: 'ubnd/chairman',
  number: 'vpub/clerk',
  issue: 'vpub/clerk',
  report: 'LEAD/head',
};
export const begin = (): Model => {
  const model: Model = {
    ...{ place: '', holder: '', lead: assignment().lead, declined: false, rounds: {}, drafts: [] },
    ...{ approved: null, seats: [], archiveAt: null, files: [], stopped: null, options: 0 },
  };
  open(model, 'accept');
  return model;
};

export const open = (model: Model, step: string): void => {
  model.place = step;
  model.declined = false;
  model.rounds[step] = (model.rounds[step] ?? 0) + 1;
  model.holder = (desk[step] ?? '').replace('LEAD', model.lead);
};
export const next = (model: Model): void => open(model, order[order.indexOf(model.place) + 1] ?? 'claimed');
export const at = (model: Model): string => `${model.place}#${model.rounds[model.place]}`;
export const hash = (model: Model): string | null => model.drafts.at(-1)?.hash ?? null;
export const count = (workingDays: number, from: Instant): Instant => {
  const deadline = dueOf({ unit: 'workingDay', amount: workingDays }, from, calendar);
  if (isRefusal(deadline)) throw new Error('the model lives in years that are known');
  return deadline.due;
};
/** Who asks, and when. */
export type By = { person: string; now: Instant };
export type Rule<A extends Act> = {
  may: (model: Model, act: A, by: By) => boolean;
  then: (model: Model, act: A, by: By) => void;
};
export const said = (text: string | null): boolean => text !== null && text.trim() !== '';
export const has = (model: Model, { person }: By): boolean => person === who(model.holder);
export const signs = (model: Model, by: By): boolean =>
  has(model, by) || (model.holder === 'ubnd/chairman' && by.person === who('ubnd/viceChairman'));
