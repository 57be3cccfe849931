import type { DirectiveFlag, DirectiveFlagCode } from '../domain/import/flags.js';
import type { DocumentInfo } from './layout/types.js';
import type { DeadlineRead } from './time/deadline.js';
import type { Range } from './text/traced.js';

export type Milestone = { raw: string; time_raw: string; due: string | null; action: string | null; span: Range };
export type Quantity = {
  raw: string;
  value: number;
  unit: string;
  op: '=' | '~' | '>' | '>=' | '<' | '<=';
  span: Range;
};

export type TaskProposal = {
  path: string;
  title: string;
  starts_with: string;
  line: number;
  span: Range;
  lead: string[];
  supervisor: string[];
  coordinating: string[];
  deadline_raw: string | null;
  deadline: DeadlineRead;
  milestones: Milestone[];
  deliverable: string | null;
  quantities: Quantity[];
  /** 0 to 1: how plainly the document says so. */
  confidence: number;
  /** Which rule found what. */
  rules: Record<string, string>;
  /** The number at whose head the lead stands, where it is not the task's own. */
  lead_inherited_from?: string;
  parts?: string[];
  deadline_qualifier_raw?: string;
};

export type Meeting = {
  path: string;
  name: string;
  raw: string;
  date: string | null;
  tentative: boolean;
  weekday_ok: boolean | null;
  agenda: string[];
  span: Range;
};

export type ReportDuty = {
  path: string;
  raw: string;
  from: string;
  to: string | null;
  via: string | null;
  cadence: string | null;
  due_rule: string | null;
  due: string | null;
  span: Range;
};

export type Indicator = {
  group: string;
  no: string | null;
  parent_no: string | null;
  name: string;
  unit: string | null;
  target_raw: string | null;
  target_min: number | null;
  target_max: number | null;
  op: '=' | '~' | '>' | '>=' | '<' | '<=' | 'range' | null;
  period: string | null;
  actual_raw: string | null;
  verdict_raw: string | null;
  values?: { col: string; raw: string | null }[];
  is_group?: true;
  line: number;
  span: Range;
};

export type AnomalyCode = DirectiveFlagCode;
export type Anomaly = DirectiveFlag;

export type Container = { path: string; title: string; starts_with: string; line: number; span: Range };

export type Extraction = {
  document: DocumentInfo;
  tasks: TaskProposal[];
  meetings: Meeting[];
  reports: ReportDuty[];
  indicators: Indicator[];
  /** Targets told in prose of a document whose annexes hold the same in tables. */
  body_targets: Indicator[];
  anomalies: Anomaly[];
  /** Numbered headings that only hold tasks. */
  containers: Container[];
};
