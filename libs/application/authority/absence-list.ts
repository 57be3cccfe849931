import type { AbsenceRow } from '../../domain/index.js';
import { readCsv } from './csv.js';

/** The columns of the list, in the words of the personnel office or in ours. */
const columns: Record<keyof AbsenceRow, string[]> = {
  person: ['person', 'ma_can_bo', 'mã cán bộ', 'can_bo'],
  from: ['from', 'tu_ngay', 'từ ngày'],
  to: ['to', 'den_ngay', 'đến ngày', 'đến hết ngày'],
  by: ['by', 'nguoi_lam_thay', 'chức vụ làm thay', 'lam_thay'],
  basis: ['basis', 'can_cu', 'căn cứ'],
};

export type AbsenceList = { rows: AbsenceRow[] } | { missing: string[] };

/** 12/03/2026 and 2026-03-12 are the same day; whoever is away until a day is away on it. */
const dayOf = (text: string): string | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (day !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text === '' ? null : text;
};

const dayAfter = (day: string | null): string | null => {
  const at = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + 86_400_000).toISOString().slice(0, 10);
};

export const absenceList = (text: string): AbsenceList => {
  const [head = [], ...lines] = readCsv(text);
  const names = head.map((name) => name.trim().toLowerCase());
  const place = (column: keyof AbsenceRow): number => names.findIndex((name) => columns[column].includes(name));
  const missing = (['person', 'from', 'to', 'basis'] as const).filter((column) => place(column) < 0);
  if (missing.length > 0) return { missing };
  const rows = lines.map((cells): AbsenceRow => {
    const cell = (column: keyof AbsenceRow): string => cells[place(column)]?.trim() ?? '';
    const to = dayAfter(dayOf(cell('to')));
    return { person: cell('person'), from: dayOf(cell('from')), to, by: cell('by') || null, basis: cell('basis') };
  });
  return { rows };
};
