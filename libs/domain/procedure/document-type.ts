import type { Words } from '../words.js';
import type { SigningForms } from './deciding.js';
import type { StepKind } from './step-kind.js';

/** What a procedure ends in, where it ends in a document. */
export type DocumentType = {
  code: string;
  name: Words;
  /** Whose forms of signing it takes. */
  forms?: SigningForms;
  /** Numbers of secret documents run in a series of their own, under this name. */
  secretSeries?: string;
  /** Steps at which silence may never count as consent, and by which text. */
  silenceForbidden?: { at: StepKind[]; basis: string };
};
