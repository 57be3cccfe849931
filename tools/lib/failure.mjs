/** Something a person can mend: the message says what is wrong, the remedy what to do, each in one sentence. */
export class Failure extends Error {
  constructor(message, remedy = '', details = '') {
    super(message);
    this.name = 'Failure';
    this.remedy = remedy;
    this.details = details;
  }
}

const REMEDIES = {
  ENOSPC: ['The disk is full', 'Free some space and run the same command again: what was finished is kept.'],
  EDQUOT: ['The disk quota is used up', 'Free some space and run the same command again: what was finished is kept.'],
  EACCES: ['Not allowed', 'Give this user the right to write there, or work in a folder of your own.'],
  EPERM: ['Not allowed', 'Give this user the right to do that, or work in a folder of your own.'],
  EROFS: ['The file system is read-only', 'Work in a folder that can be written, or set MANDATE_DATA_DIR to one.'],
};

/** Errors of the operating system that have a plain remedy become a Failure; the rest stay what they are. */
export function explain(error) {
  if (error instanceof Failure) return error;
  const known = REMEDIES[error?.code];
  if (!known) return error;
  const [what, remedy] = known;
  return new Failure(`${what}: ${error.path ?? error.message}.`, remedy);
}

/** Programs say "No space left on device" in their own output, where there is no error code to read. */
export function explainOutput(message, output) {
  if (/no space left on device|ENOSPC|disk full/i.test(output)) {
    const [what, remedy] = REMEDIES.ENOSPC;
    return new Failure(`${message} ${what}.`, remedy);
  }
  return new Failure(message, '', output);
}

export function printFailure(error, write = (text) => process.stderr.write(text)) {
  const known = explain(error);
  if (!(known instanceof Failure)) return write(`\n✗ ${known?.stack ?? known}\n`);
  const details = known.details.trim();
  if (details)
    write(
      `\n${details
        .split('\n')
        .map((line) => `  │ ${line}`)
        .join('\n')}\n`,
    );
  write(`\n✗ ${known.message}\n`);
  if (known.remedy) write(`  ${known.remedy}\n`);
}
