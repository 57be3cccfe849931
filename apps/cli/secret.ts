import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

type Input = NodeJS.ReadableStream & { isTTY?: boolean };

/** The first line of the input: from a pipe as it is, from a keyboard asked for and not shown. */
export const secretOf =
  (input: Input, said: NodeJS.WritableStream) =>
  async (asked: string): Promise<string> => {
    const terminal = input.isTTY === true;
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const reader = createInterface({ input, output: nowhere, terminal });
    if (terminal) said.write(asked);
    try {
      for await (const line of reader) return line;
      return '';
    } finally {
      reader.close();
      if (terminal) said.write('\n');
    }
  };
