/** What a post does, in words that a procedure may name. */
export const roles = [
  'chairman',
  'viceChairman',
  'head',
  'deputyHead',
  'divisionHead',
  'specialist',
  'clerk',
  'auditor',
  'administrator',
  'securityOfficer',
] as const;
export type Role = (typeof roles)[number];
