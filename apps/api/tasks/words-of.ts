/** A union of the domain as a list, for checks and for the OpenAPI document: one that forgets a word does not compile. */
export const all = <Word extends string>(words: Record<Word, true>): Word[] => Object.keys(words) as Word[];
