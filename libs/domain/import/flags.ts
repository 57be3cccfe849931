import type { Span } from './proposal.js';

/** What is odd in a directive: told with its place, never mended. */
export type DirectiveFlagCode =
  | 'header.missing'
  | 'number.blank'
  | 'date.blank'
  | 'deadline.blank'
  | 'deadline.missing'
  | 'deadline.beforeDocument'
  | 'deadline.otherYear'
  | 'deadline.weekday'
  | 'deadline.unread'
  | 'range.backwards'
  | 'agency.unknown'
  | 'agency.dissolved'
  | 'lead.none'
  | 'lead.several'
  | 'lead.collective'
  | 'lead.inherited'
  | 'numbering.repeated'
  | 'numbering.gap'
  | 'section.missing'
  | 'citation.conflict'
  | 'citation.future'
  | 'directive.replaces'
  | 'directive.amends'
  | 'directive.recalls'
  | 'directive.duplicate'
  | 'task.duplicate'
  | 'recognition.damage'
  | 'bracket.unbalanced'
  | 'table.unread';

export type DirectiveFlag = {
  code: DirectiveFlagCode;
  path: string;
  span: Span | null;
  message: string;
  facts?: Record<string, string>;
};
