import type { DirectiveHead, ProposalFields, Span } from './proposal.js';

/** A proposal as somebody saw it: what was changed since is not overwritten. */
export type Seen = { id: string; version: number };

/** What a reviewer does to the proposals of one import. Nothing here assigns anything. */
export type ReviewAct =
  | { act: 'edit'; proposals: Seen[]; change: Partial<ProposalFields> }
  /** Into what stands before the place and what stands from it on. */
  | { act: 'split'; proposal: Seen; at: number }
  /** Into the first of them. */
  | { act: 'merge'; proposals: Seen[] }
  | { act: 'drop'; proposals: Seen[] }
  | { act: 'restore'; proposals: Seen[] }
  /** From a place of the text that no rule found. */
  | { act: 'add'; span: Span }
  | { act: 'directive'; version: number; change: Partial<Omit<DirectiveHead, 'version'>> };

export type ReviewActName = ReviewAct['act'];
