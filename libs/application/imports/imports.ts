import { isRefusal, postsOf, refuse } from '../../domain/index.js';
import type { PersonId, Refusal, UnitId } from '../../domain/index.js';
import { bodyFor, decideReview, mayConfirm, mayPrepare, readersOfImport } from '../../domain/import/index.js';
import type { ImportGrounds, ReviewAct, Seen } from '../../domain/import/index.js';
import type { Contents } from '../contents/contents.js';
import type { Directory, Procedures } from '../read/directory.js';
import { codePoints } from './code-points.js';
import type { Confirming, Confirmed } from './confirming.js';
import { firstProcedure } from './first-procedure.js';
import type { ImportRecords, StoredImport } from './import-records.js';

export type Given = { bytes: Buffer; name: string; mediaType: string; id: string; key: string };

/** What people do with imports: each as themselves, and only what the rules let them. */
export class Imports {
  constructor(
    private readonly records: ImportRecords,
    private readonly contents: Contents,
    private readonly directory: Directory,
    private readonly procedures: Procedures,
    private readonly confirming: Confirming,
  ) {}

  /** For whom somebody would take in a document; asked before its file is looked at. */
  async bodyOf(person: PersonId): Promise<UnitId | Refusal> {
    const issuers = (await this.procedures.all()).map(({ issuer }) => issuer);
    return bodyFor(await this.directory.current(), person, issuers);
  }

  /** Keeps the file by its hash and lets it be read; nothing is read here. */
  async take(person: PersonId, given: Given): Promise<{ id: string; repeated: boolean } | Refusal> {
    const grounds = await this.directory.current();
    const body = await this.bodyOf(person);
    if (isRefusal(body)) return body;
    const post = postsOf(grounds.organisation, person, grounds.now)[0]?.id ?? '';
    const { hash, size } = await this.contents.put(given.bytes, given.mediaType);
    const { id, key, name } = given;
    return this.records.add({ id, person, post, body, readers: readersOfImport(body, post), key, name, hash, size });
  }

  list(person: PersonId): Promise<StoredImport[]> {
    return this.records.list(person);
  }

  async review(person: PersonId, id: string, act: ReviewAct): Promise<Refusal | null> {
    const opened = await this.ready(person, id);
    if (isRefusal(opened)) return opened;
    const cites = act.act === 'split' || act.act === 'add';
    const text = codePoints(cites ? ((await this.records.text(person, id)) ?? '') : '');
    const procedure = await firstProcedure(this.procedures, opened.one.body);
    const facts = { person, ...opened.grounds, length: text.length, procedure, textAt: text.at };
    return this.records.change(id, (review) => {
      const change = decideReview(review, act, facts);
      return isRefusal(change) ? { change: null, result: change } : { change, result: null };
    });
  }

  async confirm(person: PersonId, id: string, seen: Seen[]): Promise<Confirmed[] | Refusal> {
    const opened = await this.ready(person, id);
    if (isRefusal(opened)) return opened;
    const may = mayConfirm(opened.grounds, person, opened.one.body);
    return isRefusal(may) ? may : this.confirming.confirm(opened.one, person, seen);
  }

  async cancel(person: PersonId, id: string): Promise<Refusal | null> {
    const opened = await this.prepared(person, id);
    if (isRefusal(opened)) return opened;
    return (await this.records.cancel(id)) ? null : refuse('import.over', { status: opened.one.status });
  }

  private async ready(person: PersonId, id: string): Promise<Opened | Refusal> {
    const opened = await this.prepared(person, id);
    if (isRefusal(opened) || opened.one.status === 'ready') return opened;
    return refuse('import.notReady', { status: opened.one.status });
  }

  /** An import that this person sees and may change. */
  private async prepared(person: PersonId, id: string): Promise<Opened | Refusal> {
    const one = await this.records.one(person, id);
    if (!one) return refuse('import.unknown');
    const grounds = await this.directory.current();
    return mayPrepare(grounds, person, one.body) ? { one, grounds } : refuse('import.notPreparer');
  }
}

type Opened = { one: StoredImport; grounds: ImportGrounds };
