import type { Assignment } from './acts.js';

/** The form as it is being filled: everything may still be missing. */
export type Filling = {
  number: string;
  issuer: string;
  date: string | null;
  directiveTitle: string;
  clause: string;
  quote: string;
  title: string;
  priority: 'normal' | 'urgent';
  lead: string | null;
  coordinators: string[];
  procedure: string | null;
  due: string | null;
  inclusive: boolean;
  /** What it is worth, in đồng. */
  amount: number | null;
  ceiling: string | null;
  ceilingSource: string;
};

export const empty: Filling = {
  number: '',
  issuer: '',
  date: null,
  directiveTitle: '',
  clause: '',
  quote: '',
  title: '',
  priority: 'normal',
  lead: null,
  coordinators: [],
  procedure: null,
  due: null,
  inclusive: true,
  amount: null,
  ceiling: null,
  ceilingSource: '',
};

export type Field = keyof Filling;

const needed: Field[] = ['number', 'date', 'issuer', 'directiveTitle', 'title', 'lead', 'procedure'];

/** What is still missing, in the order of the form, so that the eye is led to the first. */
export const missing = (filling: Filling): Field[] =>
  [...needed, ...(filling.ceiling ? (['ceilingSource'] as const) : [])].filter((field) => {
    const value = filling[field];
    return typeof value === 'string' ? value.trim() === '' : value === null;
  });

export const assignmentOf = (filling: Filling): Assignment => ({
  title: filling.title.trim(),
  directive: {
    number: filling.number.trim(),
    issuer: filling.issuer.trim(),
    date: filling.date ?? '',
    title: filling.directiveTitle.trim(),
    clause: filling.clause.trim() || null,
    quote: filling.quote.trim() || null,
  },
  lead: filling.lead ?? '',
  coordinators: filling.coordinators,
  procedure: filling.procedure ?? '',
  priority: filling.priority,
  due: filling.due ? { date: filling.due, inclusive: filling.inclusive } : null,
  ...(filling.amount === null ? {} : { amount: filling.amount }),
  ...(filling.ceiling ? { ceiling: { date: filling.ceiling, source: filling.ceilingSource.trim() } } : {}),
});
