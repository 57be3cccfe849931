import type { PostId, TaskId } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import type { About, Delivery, DeliveryRecords } from './ports.js';

export type Letter = { messageId: string; post: PostId; task: { id: TaskId; title: string }; about: About };

/** Thrown by a mailer that knows that nothing has left: then the letter is simply still owed. */
export class NotSent extends Error {}

export interface Mailer {
  /** `false` where nobody holds the post or they have no address: there is nobody to write to. */
  send(letter: Letter): Promise<boolean>;
}

/**
 * Sends one letter: at least once, always under the same Message-ID, and a crash between "sending" and "sent" stays
 * visible: nobody knows then whether it went once or twice. (Notices are given where the journal is looked at.)
 */
export class Deliver {
  constructor(
    private readonly records: DeliveryRecords,
    private readonly mailer: Mailer | null,
  ) {}

  async one(key: string): Promise<void> {
    const delivery = await this.records.find(key);
    if (!delivery || (delivery.state !== 'owed' && delivery.state !== 'sending')) return;
    if (!this.mailer) return this.records.mark(key, 'skipped');
    await this.send(delivery, this.mailer);
  }

  private async send(delivery: Delivery, mailer: Mailer): Promise<void> {
    const { key, state } = delivery;
    await this.records.mark(key, 'sending');
    try {
      const sent = await mailer.send(letterOf(delivery));
      crashPoint('deliver.afterSend');
      const first = state === 'owed';
      await this.records.mark(key, sent ? (first ? 'done' : 'unknown') : 'skipped');
    } catch (error) {
      if (error instanceof NotSent && state === 'owed') await this.records.mark(key, 'owed');
      throw error;
    }
  }
}

const letterOf = ({ key, taskId, title, post, about }: Delivery): Letter => ({
  messageId: `<${key.replaceAll('/', '.')}@mandate>`,
  ...{ post, task: { id: taskId, title }, about },
});
