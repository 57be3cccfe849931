import { describe, expect, it } from '@jest/globals';
import { historyView } from '../../../libs/application/views/history.js';
import type { EntryView } from '../../../libs/contracts/http.js';
import { addVersion, days, people, walkedTo } from '../../support/domain.js';
import type { Life } from '../../support/domain.js';
import { journalOf, opened } from '../../support/open-task.js';

const chain = { intact: true, head: '', brokenAt: null };
const told = (life: Life): EntryView[] => historyView(opened(life), journalOf(life), chain).entries;
const wordsOf = (life: Life, kind: string): string[] =>
  told(life)
    .filter((entry) => entry.kind === kind)
    .map(({ words }) => words.vi);

/** Lives that between them hold nearly every kind of entry. */
const lives = {
  plain: () => walkedTo('archive'),
  late: () => {
    const life = walkedTo('accept');
    life.pass(days(60));
    life.act(people.viceChairman, {
      act: 'acknowledge',
      subject: { of: 'visit', step: 'draft', round: 1 },
      until: '2026-05-08',
    });
    return life;
  },
  silent: () => {
    const life = walkedTo('askOpinions');
    life.act(people.asked('so-noi-vu'), {
      act: 'answer',
      seat: 'opinions#1/so-noi-vu',
      answer: 'disagree',
      text: 'Trùng kế hoạch khác.',
    });
    life.pass(days(9));
    life.act(people.asked('so-xay-dung'), { act: 'answer', seat: 'opinions#1/so-xay-dung', answer: 'agree', text: '' });
    return life;
  },
  back: () => {
    const life = walkedTo('assign');
    life.act(people.head, { act: 'decline', reason: 'Không đúng thẩm quyền.' });
    life.act(people.chairman, { act: 'reassign', lead: 'so-noi-vu' });
    return life;
  },
  handed: () => {
    const life = walkedTo('accept');
    life.act(people.head, { act: 'handOn', to: 'so-tai-chinh/divisionHead' });
    return life;
  },
  redone: () => {
    const life = walkedTo('report');
    life.act(people.chairman, { act: 'redo', to: 'draft', reason: 'Thiếu phụ lục' });
    life.act(people.drafter, addVersion('v2'));
    return life;
  },
  resigned: () => {
    const life = walkedTo('verify');
    life.act(people.chairman, { act: 'return', to: 'draft', reason: 'Sửa mục 2' });
    return life;
  },
};

describe('a history in words', () => {
  it.each(Object.entries(lives))(
    'tells every entry of the %s life in both languages, with nothing left to fill in',
    (_, live) => {
      for (const { words } of told(live())) {
        for (const text of [words.vi, words.en]) {
          expect(text).toMatch(/\.$/);
          expect(text).not.toMatch(/[{}[\]]|undefined|null|\.\.|: \.|, \./);
        }
      }
    },
  );

  it('tells people from the clock, and how late the clock itself was', () => {
    const life = walkedTo('accept');
    life.pass(days(15));
    const late = told(life).find(({ kind }) => kind === 'fellLate');
    expect(late).toMatchObject({ actor: null, due: '2026-03-16T17:00:00.000Z' });
    expect(late?.firedLateMs).toBe(Date.parse(late?.at ?? '') - Date.parse(late?.due ?? ''));
    expect(told(life)[0]).toMatchObject({ actor: { person: 'chairman' }, due: null, firedLateMs: null });
  });

  it('never calls silence agreement, and names what makes it consent', () => {
    expect(wordsOf(lives.silent(), 'seatDeemedConsent')).toEqual([
      expect.stringMatching(/^Hết hạn mà so-tu-phap không trả lời: coi như đồng ý theo NĐ 191\/2026/),
      expect.stringMatching(/^Hết hạn mà so-xay-dung không trả lời: coi như đồng ý theo NĐ 191\/2026/),
    ]);
    expect(wordsOf(lives.silent(), 'seatAnsweredLate')).toEqual(['so-xay-dung trả lời muộn: đồng ý.']);
  });

  it('names the reason of a return where the file comes back to', () => {
    expect(wordsOf(lives.resigned(), 'visitOpened').at(-1)).toBe(
      'Mở bước “Soạn thảo” lần 2: specialist, do “Ký” trả lại: Sửa mục 2, hạn hết ngày thứ Hai 16/03.',
    );
  });

  it('names the version that was signed by its number', () => {
    expect(wordsOf(lives.plain(), 'signed')).toEqual([
      'Ký thay mặt tập thể (TM.) bản dự thảo số 1, với tư cách chairman.',
    ]);
  });

  it('tells that there is an entry whose content is not to be seen, and nothing of it', () => {
    const life = lives.plain();
    const journal = journalOf(life).map((entry) => ({ ...entry, payload: null }));
    const [hidden] = historyView(opened(life), journal, chain).entries;
    expect(hidden).toMatchObject({ kind: 'hidden', payload: null, due: null });
  });

  it('says of the chain what was found of the whole of it', () => {
    const broken = { intact: false, head: 'x', brokenAt: 3 };
    expect(historyView(opened(lives.plain()), [], broken).chain).toEqual({ intact: false, head: 'x' });
  });
});
