import type { Named, NamesReader } from '../names/read-names.js';
import { bodyOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { clausesOf, firstClause, withoutStop } from '../text/sentences.js';
import { cut, glueAll } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import { advisedIn, assignmentOf, coordinatorsIn, isFormula } from './assignment.js';
import type { Assignment } from './assignment.js';
import { termOfWork, withoutLeadIn, withoutTopic } from './clauses.js';
import { union } from './draft.js';
import type { Draft } from './draft.js';
import { numbered } from './numbers.js';

/** Who was charged above, and where that stands. */
export type Inherited = { lead: Named[]; path: string };

/** What single sentences order, and the proposal that comes of an order. */
export class Orders {
  private readonly names: NamesReader;
  private readonly telling: boolean;

  constructor(names: NamesReader, telling: boolean) {
    this.names = names;
    this.telling = telling;
  }

  assigned(text: string): Assignment | null {
    return assignmentOf(text, this.names, this.telling ? 'telling' : 'numbered');
  }

  /** Orders in the sentences of an item that does not begin with one. */
  of(item: Item): Draft[] {
    const inHead = this.within(item.head, item.line);
    const inBody = bodyOf(item).flatMap((paragraph) => this.within(paragraph.text, paragraph.line));
    const alone = inHead.length === 0 && inBody.length === 1 && bodyOf(item).length <= 2 && item.head.text.length < 400;
    if (alone && inBody[0])
      return [
        {
          ...inBody[0],
          path: item.path,
          title: withoutStop(item.head),
          clause: item.clause,
          line: item.line,
          texts: [item.head, ...inBody[0].texts],
        },
      ];
    return numbered(item, [...inHead, ...inBody]);
  }

  within(text: Traced, line: number): Draft[] {
    if (isFormula(text.text)) return [];
    const orders: { clause: Traced; found: Assignment; texts: Traced[] }[] = [];
    for (const clause of clausesOf(text).map(withoutTopic)) {
      const found = this.orderAt(clause);
      if (found) orders.push({ clause, found, texts: [clause] });
      else orders.at(-1)?.texts.push(clause);
    }
    return orders.map(({ clause, found, texts }) =>
      this.draft({ path: '', head: clause, clause, line }, clause, texts, found, null),
    );
  }

  private orderAt({ text }: Traced): Assignment | null {
    const found = assignmentOf(text.replace(/^đồng thời,? /u, ''), this.names, this.telling ? 'telling' : 'prose');
    if (!found || found.heading) return null;
    return found.rule === 'colon' && !/[Cc]hủ trì/u.test(text) ? null : found;
  }

  draft(
    item: Pick<Item, 'path' | 'head' | 'clause' | 'line'>,
    text: Traced,
    texts: Traced[],
    found: Assignment | null,
    inherited: Inherited | null,
  ): Draft {
    const all = glueAll(texts.length > 0 ? texts : [text]);
    const term = termOfWork(all, texts.length > 0 ? texts : [text]);
    const work = withoutLeadIn(found ? cut(text, found.from) : text, found !== null, this.names);
    return {
      path: item.path,
      title: firstClause(work),
      clause: item.clause,
      line: item.line,
      texts: texts.length > 0 ? texts : [text],
      prose: [all],
      lead: found?.lead ?? inherited?.lead ?? [],
      supervisor: found ? union([found.supervisor, advisedIn(all.text, this.names)]) : [],
      coordinating: coordinatorsIn(all.text, this.names),
      deadline: term,
      remark: null,
      product: null,
      approver: null,
      rules: {
        task: found?.rule ?? (inherited ? 'inherited' : 'time'),
        lead: found?.rule ?? (inherited ? 'inherited' : 'none'),
        deadline: term ? 'prose' : 'none',
      },
      inheritedFrom: found ? null : (inherited?.path ?? null),
      parts: [],
    };
  }
}
