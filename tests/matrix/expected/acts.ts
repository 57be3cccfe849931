import type { ActKind } from '../../../libs/domain/index.js';
import type { Persona } from '../cast.js';

/**
 * Written by hand, from what the field demands and never from what the product does: who may do an act at its moment.
 * Everybody else who may see the task is told that they may not; to those who may not see it, it does not exist.
 */
export const mayAct: Record<ActKind, readonly Persona[]> = {
  assign: ['chairman', 'viceChairman', 'officeHead'],
  accept: ['leadHead', 'substitute'],
  decline: ['leadHead', 'substitute'],
  reassign: ['chairman'],
  handOn: ['drafter', 'leadHead', 'substitute'],
  addVersion: ['drafter'],
  askOpinions: ['drafter'],
  answer: ['coordinatingHead', 'coordinatingDeputy'],
  takeUp: ['drafter'],
  consolidate: ['drafter'],
  submit: ['leadHead', 'substitute'],
  verify: ['verifier'],
  return: ['verifier'],
  sign: ['chairman', 'viceChairman', 'officeHead'],
  number: ['officeClerk'],
  issue: ['officeClerk'],
  report: ['leadHead', 'substitute'],
  confirm: ['chairman'],
  redo: ['chairman'],
  acknowledge: ['leadDivisionHead'],
  archive: ['chairman', 'leadHead', 'substitute'],
};
