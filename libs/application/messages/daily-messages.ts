import { dayAt, holderOf } from '../../domain/index.js';
import { mayGoOut, nextSendingDay, sendingDay } from '../../domain/time/sending.js';
import type { PlainMailer } from '../accounts/account-letters.js';
import { crashPoint } from '../crash-point.js';
import { NotSent } from '../follow/deliver.js';
import type { Directory } from '../read/directory.js';
import type { MessageRecords, TakenMessage } from './message-records.js';
import { messageMail } from './message-words.js';

const atOnce = 2_000;

/**
 * All that time has to tell a person on one day (reminders, lateness, what was escalated, terms that moved) is one message:
 * on the page at once, by e-mail outside the quiet hours. At least once, always under the same Message-ID; where a program
 * died between "sending" and "sent" nobody knows whether it went once or twice, and it says so.
 */
export class DailyMessages {
  constructor(
    private readonly records: MessageRecords,
    private readonly directory: Pick<Directory, 'current'>,
    private readonly mailer: PlainMailer | null,
    private readonly publicUrl: string,
  ) {}

  async run(): Promise<void> {
    await this.gather();
    await this.send();
  }

  /** Whoever has the post today is told, wherever the notice lay. */
  async gather(): Promise<number> {
    let gathered = 0;
    for (;;) {
      const loose = await this.records.loose(atOnce);
      if (loose.length === 0) return gathered;
      const { organisation, calendar, now } = await this.directory.current();
      const day = sendingDay(now, calendar);
      const notices = loose.map(({ key, post }) => ({ key, person: holderOf(organisation, post, now) }));
      await this.records.gather(notices, day, nextSendingDay(day, calendar));
      crashPoint('messages.afterGather');
      gathered += loose.length;
    }
  }

  async send(): Promise<void> {
    const { calendar, now } = await this.directory.current();
    if (!mayGoOut(now, calendar)) return;
    const today = dayAt(now, calendar);
    const failures: unknown[] = [];
    const untaken: string[] = [];
    for (let taken = await this.records.take(today); taken; taken = await this.records.take(today)) {
      const { key, again } = taken;
      await this.sendOne(taken).catch((error: unknown) => {
        failures.push(error);
        if (error instanceof NotSent && !again) untaken.push(key);
      });
    }
    // Only now, or one that the mail server does not take would be taken here again and again.
    for (const key of untaken) await this.records.mark(key, 'ready');
    if (failures.length > 0) throw failures[0];
  }

  private async sendOne(message: TakenMessage): Promise<void> {
    const { organisation, calendar, now } = await this.directory.current();
    const to = organisation.persons.find(({ id }) => id === message.person)?.email;
    if (!this.mailer || to === undefined) return this.records.mark(message.key, 'skipped');
    const mail = messageMail(message.lines, { now, calendar, address: `${this.publicUrl}/inbox?tab=notices` });
    const messageId = `<daily.${message.key.replaceAll(/[^\w.-]/g, '.')}@mandate>`;
    const sent = await this.mailer.post({ ...mail, to, messageId });
    crashPoint('messages.afterSend');
    await this.records.mark(message.key, sent ? (message.again ? 'unknown' : 'sent') : 'skipped');
  }
}
