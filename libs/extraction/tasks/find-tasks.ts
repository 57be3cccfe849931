import type { NamesReader } from '../names/read-names.js';
import type { Traced } from '../text/traced.js';
import { clausesOf, firstClause, sentencesOf, withoutStop } from '../text/sentences.js';
import { bodyOf, childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { byPlace, byTitle, isFormula } from './assignment.js';
import type { Assignment } from './assignment.js';
import { bracketOf } from './bracket.js';
import { isReportOnly } from './clauses.js';
import type { Draft } from './draft.js';
import { fieldTask } from './field-task.js';
import { valueOf } from './fields.js';
import { isAssigning, natureOf } from './nature.js';
import { enumerated, numbered } from './numbers.js';
import { Orders } from './orders.js';
import type { Inherited } from './orders.js';
import { blockOf, fieldOf, hasAgency } from './segments.js';
import type { Block, Segment } from './segments.js';

/** Everything that the outline of a document charges somebody with, in its order. */
export const findTasks = (root: Item, names: NamesReader, telling: boolean): Draft[] =>
  new Finder(names, telling).under(root, null);

class Finder {
  private readonly names: NamesReader;
  private readonly telling: boolean;
  private readonly orders: Orders;

  constructor(names: NamesReader, telling: boolean) {
    this.names = names;
    this.telling = telling;
    this.orders = new Orders(names, telling);
  }

  under(item: Item, inherited: Inherited | null): Draft[] {
    const loose = item.marker === null || childrenOf(item).length > 0 ? this.loose(item) : [];
    return [...loose, ...childrenOf(item).flatMap((child) => this.visit(child, inherited))];
  }

  /** Paragraphs without a number that order something by themselves. */
  private loose(item: Item): Draft[] {
    if (natureOf(item) === 'silent') return [];
    const orders = bodyOf(item).flatMap((paragraph) => this.orders.within(paragraph.text, paragraph.line));
    return orders.map((draft, i) => ({ ...draft, path: `${item.path}[${String(i + 1)}]` }));
  }

  private visit(item: Item, inherited: Inherited | null): Draft[] {
    const nature = natureOf(item);
    if (nature === 'silent' || isFormula(item.head.text)) return [];
    const block = blockOf(item);
    if (block.segments.some(hasAgency)) return [...this.labelled(item, block), ...this.details(block.children)];
    if (block.segments.some((segment) => fieldOf(segment, 'time'))) return this.timed(item, block, inherited);
    if (nature === 'money' && !/^Giao /u.test(item.head.text) && !inherited) return this.under(item, null);
    return this.plain(item, block, inherited);
  }

  /** "Cơ quan thực hiện: … Thời gian: …" under a number. */
  private labelled(item: Item, { segments }: Block): Draft[] {
    const tasks = segments
      .filter((segment) => segment.fields.length > 0)
      .map((segment) => fieldTask(item, segment, this.names));
    return numbered(item, tasks);
  }

  /** Who stands in the prose, when on a line of its own. */
  private timed(item: Item, { segments, children }: Block, inherited: Inherited | null): Draft[] {
    const ordered = children.filter(
      (child) =>
        this.orders.assigned(child.head.text) !== null ||
        blockOf(child).segments.some(({ fields }) => fields.length > 0),
    );
    const first = this.orders.assigned(item.head.text);
    const heir = first ? { lead: first.lead, path: item.path } : inherited;
    if (ordered.length > 0 && !first)
      return enumerated(
        item,
        ordered.flatMap((child) => this.visit(child, heir)),
      );
    const tasks = segments
      // "2. Thời gian: …" says when something is, and nothing that is to be done.
      .filter(({ prose }) => prose.length > 0)
      .filter((segment) => fieldOf(segment, 'time') !== null || segments.length === 1)
      .map((segment, i) => this.timedTask(item, segment, i === 0 ? inherited : heir));
    return [...numbered(item, tasks), ...this.details(children)];
  }

  private timedTask(item: Item, segment: Segment, inherited: Inherited | null): Draft {
    const [head, ...rest] = segment.prose;
    const text = head?.text ?? item.head;
    const own = this.orders.assigned(text.text);
    const below = own
      ? null
      : rest.map((piece) => this.orders.assigned(piece.text.text)).find((found) => found !== null);
    const bracket = own || below ? null : bracketOf(text, this.names);
    const time = fieldOf(segment, 'time');
    const { value, remark } = time ? valueOf(time.text) : { value: null, remark: null };
    const draft = this.orders.draft(
      item,
      text,
      segment.prose.map((piece) => piece.text),
      own ?? below ?? null,
      inherited,
    );
    const title = below ? withoutStop(text) : bracket ? bracket.title : draft.title;
    return {
      ...draft,
      ...(bracket
        ? {
            lead: bracket.lead,
            coordinating: bracket.coordinating,
            rules: { ...draft.rules, lead: 'bracket', task: 'bracket' },
          }
        : {}),
      title,
      clause: head?.clause ?? item.clause,
      line: head?.line ?? item.line,
      deadline: value,
      remark,
      product: fieldOf(segment, 'product')?.text ?? null,
      rules: { ...draft.rules, ...(bracket ? { lead: 'bracket' as const } : {}), deadline: value ? 'label' : 'none' },
    };
  }

  private plain(item: Item, { segments, children }: Block, inherited: Inherited | null): Draft[] {
    const texts = segments.flatMap(({ prose }) => prose.map(({ text }) => text));
    const found =
      this.entitled(item, children) ?? this.orders.assigned(item.head.text) ?? this.placed(item, children, inherited);
    if (found?.heading) return this.headed(item, found, children);
    if (found && sentencesOf(item.head).length > 0)
      return [...this.single(item, texts, found, children), ...this.details(children)];
    const bracket = bracketOf(item.head, this.names);
    if (bracket) return [this.bracketed(item, texts, bracket), ...this.details(children)];
    if (inherited && !this.telling) return this.inheriting(item, texts, children, inherited);
    const orders = this.orders.of(item);
    if (orders.length > 0) return [...orders, ...this.details(children)];
    return enumerated(
      item,
      children.flatMap((child) => this.visit(child, null)),
    );
  }

  /** A short heading that begins with an agency and orders nothing is that agency, however its name goes on. */
  private entitled(item: Item, children: Item[]): Assignment | null {
    return this.telling || children.length < 2 ? null : byTitle(item.head.text, this.names);
  }

  private placed(item: Item, children: Item[], inherited: Inherited | null): Assignment | null {
    const isPlain = !this.telling && inherited === null && item.marker?.kind === 'decimal' && isAssigning(item);
    return isPlain ? byPlace(item.head.text, children.length > 0) : null;
  }

  /** One task, unless sentences behind its first charge others. */
  private single(item: Item, texts: Traced[], found: Assignment, children: Item[]): Draft[] {
    const all = [...texts, ...children.map(({ head }) => head)];
    const [first, ...more] = clausesOf(item.head);
    const others = [...more, ...bodyOf(item).map(({ text }) => text)].flatMap((text) =>
      this.orders.within(text, item.line),
    );
    const foreign = others.filter(
      ({ lead, rules }) =>
        rules.task === 'order' || !lead.every(({ name }) => found.lead.some((own) => own.name === name)),
    );
    if (foreign.length === 0 || found.rule === 'colon') return [this.orders.draft(item, item.head, all, found, null)];
    return numbered(item, [
      this.orders.draft(item, first ?? item.head, first ? [first] : all, found, null),
      ...foreign,
    ]);
  }

  /** "1. Sở Tài chính" with what it is to do below. */
  private headed(item: Item, found: Assignment, children: Item[]): Draft[] {
    const heir = { lead: found.lead, path: item.path };
    const body = bodyOf(item).map(({ text }) => text);
    const work = children.filter((child) => !isReportOnly(child.head.text) || childrenOf(child).length > 0);
    const [only] = work;
    // A line for the work and one for the report: the work is the task.
    if (only && work.length === 1 && body.length === 0) return this.visit(only, heir);
    if (children.length === 0 || work.length <= 1) {
      const texts = [
        ...body,
        ...children.flatMap(({ head, parts }) => [
          head,
          ...parts.flatMap((part) => ('head' in part ? [part.head] : [part.text])),
        ]),
      ];
      if (texts.length === 0)
        return found.rule === 'order' || item.head.text.split(' ').length > 12
          ? [this.orders.draft(item, item.head, [], found, null)]
          : [];
      const title = firstClause(work[0]?.head ?? texts[0] ?? item.head);
      return [{ ...this.orders.draft(item, item.head, texts, found, null), title }];
    }
    const own =
      body.length > 0
        ? [{ ...this.orders.draft(item, item.head, body, found, null), title: firstClause(body[0] ?? item.head) }]
        : [];
    return [...own, ...work.flatMap((child) => this.visit(child, heir))];
  }

  private inheriting(item: Item, texts: Traced[], children: Item[], inherited: Inherited): Draft[] {
    if (/:$/u.test(item.head.text) && children.length > 0 && item.marker?.kind !== 'bullet')
      return children.flatMap((child) => this.visit(child, inherited));
    return [this.orders.draft(item, item.head, [...texts, ...children.map(({ head }) => head)], null, inherited)];
  }

  private bracketed(item: Item, texts: Traced[], bracket: NonNullable<ReturnType<typeof bracketOf>>): Draft {
    const draft = this.orders.draft(item, item.head, texts, null, null);
    return {
      ...draft,
      title: bracket.title,
      lead: bracket.lead,
      supervisor: bracket.supervisor,
      coordinating: bracket.coordinating,
      deadline: bracket.deadline ?? draft.deadline,
      rules: {
        task: 'bracket',
        lead: 'bracket',
        deadline: bracket.deadline ? 'label' : draft.deadline ? 'prose' : 'none',
      },
    };
  }

  /** What stands below a task is its detail, unless it charges somebody by itself. */
  private details(children: Item[]): Draft[] {
    return children.flatMap((child) => {
      const block = blockOf(child);
      const found = this.orders.assigned(child.head.text);
      const ownTask =
        block.segments.some(hasAgency) || (found !== null && !found.heading && child.marker?.sign !== '+');
      return ownTask ? this.visit(child, null) : this.details(block.children);
    });
  }
}
