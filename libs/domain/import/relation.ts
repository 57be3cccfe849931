/** What a document is to one before it. */
export type RelationKind = 'duplicate' | 'amends' | 'replaces' | 'recalls';

/** `import`: the earlier document, where it was taken in here too. */
export type Relation = { kind: RelationKind; number: string; import: string | null };
