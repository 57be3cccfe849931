import { createServer } from 'node:net';

export type MailServer = { url: string; close(): Promise<void> };

/**
 * A mail server that speaks just enough SMTP to take a letter, or to refuse the one it is for. `told`: waits before it says
 * that it has taken one.
 */
export const mailServer = async (
  letters: string[],
  refuse: { recipient: string | null } = { recipient: null },
  told: (letter: string) => Promise<unknown> | void = () => undefined,
): Promise<MailServer> => {
  const server = createServer((socket) => {
    let data: string | null = null;
    const answer = (line: string): void => void socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      if (/^DATA/i.test(line)) data = '';
      if (/^RCPT/i.test(line) && refuse.recipient !== null) answer(refuse.recipient);
      else answer(/^DATA/i.test(line) ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 fine');
    };
    answer('220 test');
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      if (data === null) return chunk.split('\r\n').filter(Boolean).forEach(command);
      data += chunk;
      if (!data.endsWith('\r\n.\r\n')) return;
      const letter = data;
      data = null;
      letters.push(letter);
      void Promise.resolve(told(letter)).then(() => answer('250 taken'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`, close };
};
