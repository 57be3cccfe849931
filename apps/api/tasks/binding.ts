import type { ActKind } from '../../../libs/domain/index.js';

/**
 * Acts that bind somebody outside this house, or that nobody can take back: whoever does one of them proves shortly before
 * that it is them. What only moves a file, and can be returned, asks for no proof. Lending one's authority and opening an
 * emergency bind too, and are no acts on a task: their routes say so themselves.
 */
export const bindingActs: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['sign', 'agencySign', 'issue', 'confirm', 'confirmOccurrence'] as const),
  ...(['approve', 'approveWithChanges', 'confirmChanges', 'enterResult', 'cancelNumber', 'recallIssued'] as const),
]);
