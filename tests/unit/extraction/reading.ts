import { readFileSync } from 'node:fs';
import type { Calendar } from '../../../libs/domain/index.js';
import { extract, vocabularyOf } from '../../../libs/extraction/index.js';
import type { AgencyData, Extraction, Tools } from '../../../libs/extraction/index.js';

const load = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

export const tools: Tools = {
  vocabulary: vocabularyOf(load<AgencyData>('data/agencies.json')),
  calendar: load<Calendar>('data/calendar/vn.json'),
};

export const read = (text: string): Extraction => extract(text.normalize('NFC'), tools);
