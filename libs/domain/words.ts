/** What a person reads, Vietnamese first. Data and refusals carry both languages; the edge chooses. */
export type Words = { vi: string; en: string };

export type TaskId = string;
export type UnitId = string;
export type PostId = string;
export type PersonId = string;
/** SHA-256 of a content, in lower-case hexadecimal. */
export type ContentHash = string;
