import type { Deadline } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { ContentHash, PostId } from '../../words.js';
import type { Clock } from '../clock.js';
import type { VisitRef } from '../visit.js';

export type CourseEntry =
  | { kind: 'agencySigned'; hash: ContentHash; post: PostId }
  | { kind: 'agencySignatureVoided'; hash: ContentHash; because: ContentHash; post: PostId }
  | { kind: 'appraisalExplained'; appraisal: VisitRef; version: ContentHash; added: string; removed: string }
  // By time: `due` is the instant at which the occurrence opened; `clocks` hold its own and that of the next one.
  | { kind: 'occurrenceOpened'; clock: string; occurrence: number; deadline: Deadline; due: Instant; clocks: Clock[] }
  | { kind: 'occurrenceClaimed'; occurrence: number; text: string; deadline: Deadline; round: number; clocks: Clock[] }
  | { kind: 'occurrenceConfirmed'; occurrence: number; onTime: boolean }
  | { kind: 'occurrenceRedoAsked'; occurrence: number; reason: string; clocks: Clock[] }
  | { kind: 'procedureChanged'; from: number; to: number; reason: string };
