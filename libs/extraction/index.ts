export { extract } from './extract.js';
export type { Tools } from './extract.js';
export { vocabularyOf } from './names/vocabulary.js';
export type { AgencyData } from './names/vocabulary.js';
export type { Extraction, Indicator, ReportDuty, TaskProposal } from './result.js';
