import type { Named, NamesReader } from '../names/read-names.js';
import type { Item } from '../text/outline.js';
import { withoutStop } from '../text/sentences.js';
import type { Traced } from '../text/traced.js';
import { accountableAnd, coordinatorsIn, partiesOf } from './assignment.js';
import type { Parties } from './assignment.js';
import { union } from './draft.js';
import type { Draft } from './draft.js';
import { valueOf } from './fields.js';
import { fieldOf, fieldsOf } from './segments.js';
import type { Piece, Segment } from './segments.js';

const nobody: Parties = { lead: [], supervisor: [], coordinating: [] };

/** "UBND tỉnh lãnh đạo các đơn vị:" with one line for each field of work. */
const partsOf = (piece: Piece, names: NamesReader): Parties & { parts: Traced[] } => {
  const above = names.namesAt(piece.text.text, 0)?.names ?? [];
  const parts = piece.under.map(({ head }) => head);
  const lead = parts.flatMap((part) => names.namesAt(part.text, 0)?.names ?? []);
  return {
    lead: union([lead]),
    supervisor: above,
    coordinating: union(parts.map((part) => coordinatorsIn(part.text, names))),
    parts,
  };
};

const partiesIn = (piece: Piece, names: NamesReader): Parties & { parts: Traced[] } => {
  if (piece.under.length > 0) return partsOf(piece, names);
  const { text } = piece.text;
  const found = piece.field === 'executes' ? accountableAnd(text, names) : partiesOf(text, names);
  if (found) return { ...found, parts: [] };
  // "theo phụ lục" and the like: somebody is meant whom these rules do not know; the verbatim words are kept.
  const verbatim: Named[] = text === '' ? [] : [{ name: withoutStop(piece.text).text, collective: false }];
  return { ...nobody, lead: verbatim, parts: [] };
};

const coordinatingIn = (segment: Segment, names: NamesReader): Named[] =>
  fieldsOf(segment, 'coordinating').flatMap(({ text, under }) => [
    ...(partiesOf(text.text, names)?.lead ?? []),
    ...under.flatMap(({ head }) => names.listed(head.text) ?? []),
  ]);

/** A task whose agencies and time stand on labelled lines. */
export const fieldTask = (item: Item, segment: Segment, names: NamesReader): Draft => {
  const lead = fieldOf(segment, 'lead');
  const executes = fieldOf(segment, 'executes');
  const main = partiesIn(lead ?? executes ?? missing, names);
  const others = lead && executes ? (names.listed(executes.text.text) ?? []) : [];
  const time = fieldOf(segment, 'time');
  const { value, remark } = time ? valueOf(time.text) : { value: null, remark: null };
  const [head] = segment.prose;
  const supervisor = fieldsOf(segment, 'supervisor').flatMap(
    ({ text }) => names.listed(text.text) ?? [{ name: withoutStop(text).text, collective: false }],
  );
  return {
    path: item.path,
    title: withoutStop(head?.text ?? item.head),
    clause: head?.clause ?? item.clause,
    line: head?.line ?? item.line,
    texts: segment.prose.map(({ text }) => text),
    prose: [],
    lead: main.lead,
    supervisor: union([supervisor, main.supervisor]),
    coordinating: union([main.coordinating, coordinatingIn(segment, names), others]),
    deadline: value?.text === '' ? null : value,
    remark,
    product: fieldOf(segment, 'product')?.text ?? null,
    approver: fieldOf(segment, 'approver')?.text ?? null,
    rules: { task: 'field', lead: main.lead.length > 0 ? 'field' : 'none', deadline: value ? 'label' : 'none' },
    inheritedFrom: null,
    parts: main.parts,
  };
};

const missing: Piece = { field: 'lead', text: { text: '', at: [] }, clause: { text: '', at: [] }, line: 0, under: [] };
