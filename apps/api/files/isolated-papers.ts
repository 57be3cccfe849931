import { Papers } from '../../../libs/application/files/papers.js';
import type { Compared } from '../../../libs/application/files/papers.js';
import { compareFiles, pagesIn } from '../../../libs/extraction/readers/papers.js';

const atOnce = 2;

/** Each file is read by a process of its own; few run at once, so that people who read leave room for people who act. */
export class IsolatedPapers extends Papers {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  pages(bytes: Buffer): Promise<number | null> {
    return this.inTurn(() => pagesIn(bytes));
  }

  compare(earlier: Buffer, later: Buffer): Promise<Compared> {
    return this.inTurn(() => compareFiles(earlier, later));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
