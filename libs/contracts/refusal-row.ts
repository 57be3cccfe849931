import type { Words } from '../domain/words.js';

/**
 * What a person is told for each refusal, and the HTTP status that goes with it. `{fact}` stands for a fact of the
 * refusal; a part in square brackets is left out when one of its facts is not there.
 * 404: no such thing. 409: it was so a moment ago. 403: not yours to do. 422: understood, and cannot be.
 */
export type RefusalWords = { status: 403 | 404 | 409 | 422; words: Words };
