/** What a step belongs to, and what the workflow's code is written in. */
export type Stage = 'assignment' | 'drafting' | 'coordination' | 'submission' | 'signOff' | 'followUp';

/** The fixed vocabulary. A new kind of step is code with tests; a new way to combine steps is data. */
export type StepKind =
  | 'accept'
  | 'draft'
  | 'work' // something is done, and no document comes of it
  | 'opinions'
  | 'consolidate'
  | 'appraise' // a named unit judges the draft; the lead then explains what it added or removed
  | 'agencySign' // the head of the lead signs for the agency
  | 'submit'
  | 'verify'
  | 'decide'
  | 'sign'
  | 'number'
  | 'issue'
  | 'report';
