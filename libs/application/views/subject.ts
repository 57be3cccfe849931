import { findSeat } from '../../domain/index.js';
import type { Facts, Subject, TaskState, Words } from '../../domain/index.js';
import { stepName, unitName } from './names.js';
import { say } from './say.js';

/** A subject by its canonical name; `null` for a text that is none. An escalation's row is about what is late. */
export const subjectOf = (text: string): Subject | null => {
  const name = text.replace(/^escalation:(.*):\d+$/, '$1');
  if (name === 'task' || name === 'completion') return { of: name };
  const [, step, round] = /^visit:([^#]+)#(\d{1,6})$/.exec(name) ?? [];
  if (step !== undefined) return { of: 'visit', step, round: Number(round) };
  return name.startsWith('seat:') ? { of: 'seat', seat: name.slice('seat:'.length) } : null;
};

export const subjectWords = (subject: Subject, state: TaskState, facts: Facts): Words => {
  switch (subject.of) {
    case 'task':
      return { vi: 'nhiệm vụ', en: 'the task' };
    case 'completion':
      return { vi: 'việc công nhận hoàn thành', en: 'the confirmation of completion' };
    case 'visit':
      return say('bước “{step}”[ lần {round}]', 'the step “{step}”[, round {round}]', {
        step: stepName(facts.procedure, subject.step),
        round: subject.round > 1 ? subject.round : null,
      });
    case 'seat':
      return say('ý kiến của {unit}', 'the opinion of {unit}', { unit: seatUnitName(subject.seat, state, facts) });
  }
};

export const seatUnitName = (seat: string, state: TaskState, { organisation }: Facts): Words =>
  unitName(organisation, findSeat(state, seat)?.seat.unit ?? seat);
