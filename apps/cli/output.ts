import type { Words } from '../../libs/domain/index.js';

export type Language = keyof Words;

/** Where a command writes: a terminal, or the test that runs it. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** One line that is not shown while it is typed; '' where there is none. */
  secret?: (asked: string) => Promise<string>;
};

/** How a run ends. 1: asked for and refused, or found broken. 2: asked wrongly. 3: the surroundings failed. */
export const exitCodes = { fine: 0, refused: 1, usage: 2, failed: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command has to say, for people and for programs; the run chooses. */
export type Said = { json: unknown; lines: Words[]; exit?: ExitCode };

export const print = ({ json, lines }: Said, options: { json: boolean; lang: Language }, terminal: Terminal): void => {
  if (options.json) terminal.out(JSON.stringify(json, null, 2));
  else for (const line of lines) terminal.out(line[options.lang]);
};

/** Asked for and refused, in words alone: what has a code of its own says so by `refusedWith`. */
export const refused = (words: Words): Said => ({ json: { words }, lines: [words], exit: exitCodes.refused });

export const alike = (text: string): Words => ({ vi: text, en: text });
