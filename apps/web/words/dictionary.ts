import type { vi } from './vi.js';

/** English must say everything that Vietnamese says, and has a singular wherever something is counted. */
type Whole<T> = { [K in keyof T]: T[K] extends string ? string : Whole<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

export type EnglishOf = Whole<typeof vi>;
