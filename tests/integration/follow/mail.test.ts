import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpMailer } from '../../../apps/worker/smtp-mailer.js';
import { Addresses, NotSent, type Letter, type Mailer } from '../../../libs/application/follow/index.js';
import { ofSystem } from '../../../libs/application/time/system-entry.js';
import { at, organisation } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { mailServer, type MailServer } from '../../support/mail-server.js';
import { Office, walkTo } from '../../support/office.js';

/** The head of the lead's agency wants letters; nobody else does. */
const withAddress = {
  ...organisation,
  version: organisation.version + 1,
  persons: organisation.persons.map((person) =>
    person.id === 'person:so-tai-chinh/head' ? { ...person, email: 'giam-doc@so-tai-chinh.example' } : person,
  ),
};

const officeWithAddress = async (): Promise<Office> => {
  const office = await Office.open();
  const stream = { kind: 'organisation' as const, id: 'organisation' };
  await office.ports.installation.publish(
    { kind: 'organisation', body: withAddress },
    ofSystem(stream, { kind: 'published' }),
  );
  await office.freeze(at('2026-03-02 08:00'));
  return office;
};

const stateOf = async (office: Office, key: string): Promise<string | undefined> =>
  (await office.query<{ state: string }>('select state from delivery where key = $1', [key]))[0]?.state;

describe('letters beside the inbox', () => {
  let office: Office;
  const sent: Letter[] = [];
  let behave: (letter: Letter) => boolean = () => true;
  const mailer: Mailer = {
    send: async (letter) => {
      const accepted = behave(letter);
      sent.push(letter);
      return accepted;
    },
  };
  let following: Following;
  beforeAll(async () => {
    office = await officeWithAddress();
    following = new Following(office, mailer);
  });
  afterAll(() => office.close());

  const owedLetter = async (): Promise<string> => {
    sent.length = 0;
    const task = await office.assign();
    const owed = (await following.follower.look(task))?.owed ?? [];
    expect(owed).toEqual([{ key: `${task}/2/so-tai-chinh/head/email`, channel: 'email' }]);
    expect(await stateOf(office, `${task}/2/so-tai-chinh/head/notice`)).toBe('done');
    return owed[0]?.key ?? '';
  };

  it('go to those who have an address, once, with an id of their own', async () => {
    behave = () => true;
    const key = await owedLetter();
    await following.deliver.one(key);
    await following.deliver.one(key);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.messageId).toBe(`<${key.replaceAll('/', '.')}@mandate>`);
    expect(await stateOf(office, key)).toBe('done');
    const others = (await following.follower.look(await walkTo(office, 'draft')))?.owed ?? [];
    expect(others.some(({ key: other }) => other.includes('/specialist/email'))).toBe(false);
  });

  it('are sent again under the same id after a crash in between, and say that nobody knows how often they went', async () => {
    behave = () => {
      throw new Error('the process died while the letter was on its way');
    };
    const key = await owedLetter();
    await expect(following.deliver.one(key)).rejects.toThrow('died');
    expect(await stateOf(office, key)).toBe('sending');
    const task = key.split('/')[0] ?? '';
    expect((await following.follower.look(task))?.owed).toEqual([{ key, channel: 'email' }]);
    behave = () => true;
    await following.deliver.one(key);
    expect(await stateOf(office, key)).toBe('unknown');
    expect(sent[0]?.messageId).toContain(task);
  });

  it('are simply still owed when the mail server took nothing', async () => {
    behave = () => {
      throw new NotSent('refused');
    };
    const key = await owedLetter();
    await expect(following.deliver.one(key)).rejects.toThrow(NotSent);
    expect(await stateOf(office, key)).toBe('owed');
    behave = () => true;
    await following.deliver.one(key);
    expect(await stateOf(office, key)).toBe('done');
  });

  it('are let be where there is nobody to write to any more, or no mail server', async () => {
    behave = () => false;
    const key = await owedLetter();
    await following.deliver.one(key);
    expect(await stateOf(office, key)).toBe('skipped');
    const other = await owedLetter();
    await new Following(office).deliver.one(other);
    expect(await stateOf(office, other)).toBe('skipped');
  });
});

describe('a real mail server', () => {
  let office: Office;
  let server: MailServer;
  let mailer: SmtpMailer;
  const letters: string[] = [];
  const from = 'Nhiệm vụ <mandate@binhminh.example>';
  const refuse: { recipient: string | null } = { recipient: null };
  const letter: Letter = {
    messageId: '<t.2.so-tai-chinh.head.email@mandate>',
    ...{ post: 'so-tai-chinh/head', task: { id: 'task-1', title: 'Kế hoạch' } },
    about: { kind: 'reminder', subject: { of: 'task' }, due: at('2026-03-10 00:00') },
  };
  beforeAll(async () => {
    office = await officeWithAddress();
    server = await mailServer(letters, refuse);
    const { directory } = office.app;
    mailer = new SmtpMailer(
      { url: server.url, from },
      'https://mandate.example',
      new Addresses(directory, true),
      directory,
    );
  });
  afterAll(async () => {
    await server.close();
    await office.close();
  });

  it('gets a letter in Vietnamese and English, with a link and a stable id', async () => {
    expect(await mailer.send(letter)).toBe(true);
    const [taken = ''] = letters;
    expect(taken).toContain('Message-ID: <t.2.so-tai-chinh.head.email@mandate>');
    expect(taken).toMatch(/^From: .*<mandate@binhminh\.example>/m);
    expect(taken).toContain('To: giam-doc@so-tai-chinh.example');
    const body = decoded(taken);
    expect(body).toContain('Nhắc hạn: Kế hoạch');
    expect(body).toContain('Reminder: Kế hoạch');
    expect(body).toContain('09/03');
    expect(body).toContain('https://mandate.example/tasks/task-1');
  });

  it('that refuses the letter has sent nothing, nor has one that is away', async () => {
    for (const answer of ['450 4.2.1 come back later', '550 5.7.1 no relaying for you']) {
      refuse.recipient = answer;
      await expect(mailer.send(letter)).rejects.toThrow(NotSent);
    }
    const { directory } = office.app;
    const away = new SmtpMailer(
      { url: 'smtp://127.0.0.1:1', from },
      'http://x',
      new Addresses(directory, true),
      directory,
    );
    await expect(away.send(letter)).rejects.toThrow(NotSent);
  });

  it('that knows no such mailbox is not asked again for ever: there is nobody to write to', async () => {
    refuse.recipient = '550 5.1.1 no such mailbox';
    expect(await mailer.send(letter)).toBe(false);
  });

  it('is not asked for somebody without an address', async () => {
    expect(await mailer.send({ ...letter, post: 'vpub/clerk' })).toBe(false);
  });
});

const decoded = (mail: string): string => {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4, mail.lastIndexOf('\r\n.\r\n'));
  if (/transfer-encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /quoted-printable/i.test(mail) ? Buffer.from(bytes, 'latin1').toString('utf8') : body;
};
