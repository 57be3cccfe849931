import type { Container, TaskProposal } from '../result.js';
import { childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { withoutStop } from '../text/sentences.js';
import { rangeOf } from '../text/traced.js';

const cited = 50;

/** Numbered headings that are no task but hold some. */
export const containersOf = (root: Item, tasks: readonly TaskProposal[], source: string): Container[] =>
  childrenOf(root).flatMap((item) => {
    const holds =
      tasks.some(({ path }) => path !== item.path && path.startsWith(item.path)) &&
      !tasks.some(({ path }) => path === item.path);
    const span = rangeOf(item.clause);
    const own =
      holds && item.marker?.kind === 'decimal'
        ? [
            {
              path: item.path,
              title: withoutStop(item.head).text,
              starts_with: source.slice(span.start, Math.min(span.start + cited, span.end)),
              line: item.line,
              span,
            },
          ]
        : [];
    return [...own, ...containersOf(item, tasks, source)];
  });
