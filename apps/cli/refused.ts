import { say } from '../../libs/application/views/say.js';
import { refusalWords } from '../../libs/contracts/refusal-words.js';
import type { Refusal } from '../../libs/domain/index.js';
import { exitCodes } from './output.js';
import type { Said } from './output.js';

export const refusedWith = ({ refused, facts }: Refusal): Said => {
  const { vi, en } = refusalWords[refused].words;
  const words = say(vi, en, facts);
  return { json: { code: refused, words, facts }, lines: [words], exit: exitCodes.refused };
};
