import type { Participant } from '../../../libs/domain/task/parts/state.js';
import type { Competence, Secrecy } from '../../../libs/domain/task/dossier/dossier.js';
import type { ActView, ContentView, TaskView } from '../../../libs/contracts/http.js';
import type { ActKind } from '../../../libs/domain/task/acts.js';
import type { VisitRef } from '../../../libs/domain/task/visit.js';
import type { TaskAct } from './acts.js';

/** What only these acts ask for, by name; kept beside what every act shares. */
export type Extra = 'body' | 'session' | 'evidence' | 'result' | 'agree' | 'disagree' | 'deemed' | 'before';
export const extras: readonly Extra[] = [
  'body',
  'session',
  'evidence',
  'result',
  'agree',
  'disagree',
  'deemed',
  'before',
];

/** What the acts on the parts of a task need beside the fields of the others. */
export type PartsFilled = { title: string; more: string; people: Participant[] };
export const noParts: PartsFilled = { title: '', more: '', people: [] };

/** What is filled in beside the first words: a second text, lines of options, and the two choices of a submission form. */
export type DossierFilled = {
  hours: number | null;
  why: string;
  options: string;
  competence: Competence;
  secrecy: Secrecy;
};

export const noDossier: DossierFilled = { hours: null, why: '', options: '', competence: 'chairman', secrecy: 'none' };

/** Whatever a person may fill in for any act. Each act needs only a few of them. */
export type Filled = PartsFilled &
  DossierFilled & {
    text: string;
    /** A second text, where an act has two. */
    second: string;
    /** A unit, a post, a step, a capacity or a kind of answer: the one thing chosen. */
    choice: string | null;
    units: string[];
    days: number | null;
    taken: boolean | null;
    until: string | null;
    /** An address that shows something. */
    link: string;
    /** The paper under which something is done. */
    basis: string;
    /** What one act alone asks for, by its name. */
    own?: Partial<Record<Extra, string>>;
  };
export type Filling = Exclude<keyof Filled, 'own'> | 'file' | 'proof' | Extra;
export type ActName = Exclude<ActKind, 'assign'>;

export const nothing: Filled = {
  text: '',
  second: '',
  choice: null,
  units: [],
  days: null,
  taken: null,
  until: null,
  link: '',
  basis: '',
  ...noParts,
  ...noDossier,
};

export type Make = (visit: VisitRef, filled: Filled, view: ActView, task: TaskView, contents: ContentView[]) => TaskAct;
