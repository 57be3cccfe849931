import type { Directory } from '../read/directory.js';
import { noticeWords } from '../views/account-notice.js';
import type { AccountNotice } from './account-records.js';

export type OwedLetter = AccountNotice & { person: string };

export abstract class AccountLetterRecords {
  /** Marks them as on their way: of two workers one has each. What was on its way for an hour is owed again. */
  abstract take(limit: number): Promise<OwedLetter[]>;
  abstract mark(id: string, as: 'sent' | 'none' | 'owed'): Promise<void>;
}
/** `false` where nobody lives at the address. */
export type PlainMailer = {
  post(letter: { to: string; subject: string; text: string; messageId: string }): Promise<boolean>;
};

const atOnce = 50;

/**
 * What happens to an account is told by letter too: whoever took it over may be the one who reads its pages. Sent at least
 * once, always under the same Message-ID. No letter holds a code or an address to click.
 */
export class AccountLetters {
  constructor(
    private readonly records: AccountLetterRecords,
    private readonly directory: Pick<Directory, 'current'>,
    private readonly mailer: PlainMailer,
  ) {}

  async send(): Promise<void> {
    for (const letter of await this.records.take(atOnce)) await this.sendOne(letter);
  }

  private async sendOne(letter: OwedLetter): Promise<void> {
    const { organisation } = await this.directory.current();
    const to = organisation.persons.find(({ id }) => id === letter.person)?.email;
    if (to === undefined) return this.records.mark(letter.id, 'none');
    const { vi, en } = noticeWords(letter, organisation);
    const text = `${vi}\n${warning.vi}\n\n${en}\n${warning.en}\n`;
    const mail = { to, subject: `[Mandate] ${vi}`, text, messageId: `<account.${letter.id}@mandate>` };
    const sent = await this.mailer.post(mail).catch(async (error: unknown) => {
      await this.records.mark(letter.id, 'owed');
      throw error;
    });
    await this.records.mark(letter.id, sent ? 'sent' : 'none');
  }
}

const warning = {
  vi: 'Nếu không phải bạn làm, hãy báo ngay quản trị viên.',
  en: 'If this was not you, tell an administrator at once.',
};
