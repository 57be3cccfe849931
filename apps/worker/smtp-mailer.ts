import { createTransport, type Transporter } from 'nodemailer';
import { mailOf, NotSent, type Addresses, type Letter, type Mailer } from '../../libs/application/follow/index.js';
import type { Directory } from '../../libs/application/index.js';

/** Nothing may hang longer than an activity may take. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  constructor(
    private readonly smtp: { url: string; from: string },
    private readonly publicUrl: string,
    private readonly addresses: Addresses,
    private readonly directory: Pick<Directory, 'current'>,
  ) {
    this.transport = createTransport({ url: smtp.url, ...patience });
  }

  async send(letter: Letter): Promise<boolean> {
    const to = await this.addresses.emailOf(letter.post);
    if (to === null) return false;
    const { now, calendar } = await this.directory.current();
    const mail = mailOf(letter, { now, calendar, taskUrl: `${this.publicUrl}/tasks/${letter.task.id}` });
    return this.post({ ...mail, to, messageId: letter.messageId });
  }

  post(mail: { to: string; subject: string; text: string; messageId: string }): Promise<boolean> {
    return this.transport.sendMail({ ...mail, from: this.smtp.from }).then(() => true, notTaken);
  }
}

/** `false` where nobody lives at the address; anything else is an error, and the letter stays owed. */
const notTaken = (error: unknown): false => {
  if (isNobody(error)) return false;
  throw surelyNotSent(error) ? new NotSent('The mail server took nothing.', { cause: error }) : error;
};

/** RFC 3463: the address itself is bad (X.1.X) for good (5), which no later attempt can mend. */
const isNobody = (error: unknown): boolean => {
  const { command, response } = (error ?? {}) as { command?: unknown; response?: unknown };
  return command === 'RCPT TO' && typeof response === 'string' && /^5\d\d[ -]5\.1\./.test(response);
};

/** The server said no, or it had not yet been given the letter when it failed: the letter itself goes with DATA. */
const surelyNotSent = (error: unknown): boolean => {
  const { responseCode, command } = (error ?? {}) as { responseCode?: unknown; command?: unknown };
  return typeof responseCode === 'number' || (typeof command === 'string' && command !== 'DATA');
};
