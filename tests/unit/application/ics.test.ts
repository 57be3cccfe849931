import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { icsOf, type DueEvent } from '../../../libs/application/supervision/ics.js';
import { at } from '../../support/domain.js';

/** A reader as RFC 5545 describes it: unfold, split name from parameters and value, unescape. */
const read = (text: string): { name: string; value: string }[] => {
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
      return {
        name,
        value: value.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign)),
      };
    });
};

const event: DueEvent = {
  uid: 'task-1@mandate',
  day: '2026-12-31',
  summary: 'Xây dựng Kế hoạch phát triển kinh tế số; chuyển đổi số, cải cách hành chính và dữ liệu mở năm 2026',
  description: 'Sở Tài chính chủ trì\n15/TB-UBND',
  url: 'https://mandate.example/tasks/task-1',
  category: 'Hạn nhiệm vụ',
  changedAt: at('2026-03-02 08:00'),
};
const now = at('2026-03-02 09:00');

describe('a calendar of terms', () => {
  it('is what RFC 5545 asks for', () => {
    const lines = read(icsOf('Hạn', [event], now));
    const names = lines.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['BEGIN', 'VERSION', 'PRODID']);
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) expect(names).toContain(name);
    const of = (name: string) => lines.find((line) => line.name === name)?.value;
    expect(of('DTSTART')).toBe('20261231');
    expect(of('DTEND')).toBe('20270101');
    expect(of('DTSTAMP')).toBe('20260302T020000Z');
    expect(of('SUMMARY')).toBe(event.summary);
    expect(of('DESCRIPTION')).toBe(event.description);
    expect(lines.at(-1)).toEqual({ name: 'END', value: 'VCALENDAR' });
  });

  it('holds whatever a title is made of, in lines of at most 75 octets, none cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = icsOf('Hạn', [{ ...event, summary: title }], now);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const plain = title.replaceAll(/\r\n|\r/g, '\n');
        expect(read(text).find(({ name }) => name === 'SUMMARY')?.value).toBe(plain);
      }),
    );
  });

  it('pairs every BEGIN with its END', () => {
    const events = Array.from({ length: 3 }, (_, index) => ({ ...event, uid: `${index}@mandate` }));
    const open: string[] = [];
    for (const { name, value } of read(icsOf('Hạn', events, now))) {
      if (name === 'BEGIN') open.push(value);
      if (name === 'END') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
  });
});
