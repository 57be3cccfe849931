import { isRefusal, refuse } from '../../domain/index.js';
import type { Organisation, Refusal, UnitId } from '../../domain/index.js';
import { suggested } from '../../domain/import/index.js';
import type { DirectiveHead } from '../../domain/import/index.js';
import type { Contents } from '../contents/contents.js';
import { sha256 } from '../hash.js';
import type { Directory, Procedures } from '../read/directory.js';
import type { DocumentFound, DocumentReader, ReadProgress } from './document-reader.js';
import { firstProcedure } from './first-procedure.js';
import type { Claimed, ImportRecords, Prepared } from './import-records.js';
import { relationsOf } from './relations.js';
import { withSecondThoughts } from './second-reader.js';
import type { SecondReader } from './second-reader.js';

/** Whoever reads says so as often as this; after a few times of silence another one begins again. */
const beatEvery = 1_000;

/** Reads what was taken in, one document after the other. */
export class ReadingImports {
  constructor(
    private readonly records: ImportRecords,
    private readonly contents: Contents,
    private readonly directory: Directory,
    private readonly procedures: Procedures,
    private readonly reader: DocumentReader,
    private readonly name: string,
    private readonly second: SecondReader | null = null,
  ) {}

  /** The oldest document that waits; `false` where none does. */
  async next(stopping: AbortSignal): Promise<boolean> {
    const claimed = stopping.aborted ? null : await this.records.claim(this.name);
    if (!claimed) return false;
    const outcome = await this.read(claimed, stopping);
    if (outcome === 'left') return !stopping.aborted;
    await this.records.finish(claimed.id, this.name, outcome);
    return true;
  }

  release(): Promise<void> {
    return this.records.release(this.name);
  }

  private async read(claimed: Claimed, stopping: AbortSignal): Promise<Prepared | Refusal | 'left'> {
    const content = await this.contents.get(claimed.hash);
    if (!content) return refuse('document.notFound');
    const left = new AbortController();
    let progress: ReadProgress | null = null;
    const beat = async (): Promise<void> => {
      if (!(await this.records.beat(claimed.id, this.name, progress).catch(() => true))) left.abort();
    };
    const beats = setInterval(() => void beat(), beatEvery);
    const signal = AbortSignal.any([left.signal, stopping]);
    try {
      const found = await this.reader.read(content.bytes, { tell: (told) => (progress = told), signal });
      if (signal.aborted) return 'left';
      return isRefusal(found) ? found : await this.prepared(claimed, await this.readAgain(found));
    } finally {
      clearInterval(beats);
    }
  }

  private async readAgain(found: DocumentFound): Promise<DocumentFound> {
    if (this.second === null) return found;
    const spans = found.tasks.map(({ span }) => span);
    // A second reader that fails leaves what the rules found.
    const thoughts = await this.second.missed(found.text, spans).catch(() => []);
    return withSecondThoughts(found, thoughts);
  }

  private async prepared({ id, body, hash }: Claimed, found: DocumentFound): Promise<Prepared> {
    const { organisation, now } = await this.directory.current();
    const procedure = await firstProcedure(this.procedures, body);
    const { number } = found.head;
    return {
      found,
      textHash: sha256(found.text),
      directive: directiveOf(found, organisation, body),
      proposals: found.tasks.map((task, index) =>
        suggested({ id: String(index + 1), ...task }, { organisation, now, procedure }),
      ),
      relations: relationsOf({ hash, number, flags: found.flags }, await this.records.earlier(body, id)),
    };
  }
}

/** As far as the letterhead says; the rest is for a person to fill in. */
const directiveOf = ({ head }: DocumentFound, { units }: Organisation, body: UnitId): DirectiveHead => ({
  version: 1,
  // "Số: /KH-UBND": a notation without its number is none.
  number: head.number !== null && /^\d/.test(head.number) ? head.number : '',
  issuer: head.issuer ?? units.find(({ id }) => id === body)?.name.vi ?? '',
  date: head.date,
  title: head.title ?? '',
});
