import { findSeat, goesOn } from '../../domain/index.js';
import type { Facts, Subject, TaskState, Words } from '../../domain/index.js';
import { besideSubjectWords } from './beside-words.js';
import { stepName, unitName } from './names.js';
import { findObligation } from '../../domain/task/parts/state.js';
import { obligationWords } from './parts-words.js';
import { say } from './say.js';

/** A subject by its canonical name; `null` for a text that is none. An escalation's row is about what is late. */
export const subjectOf = (text: string): Subject | null => {
  const name = text.replace(/^escalation:(.*):\d+$/, '$1');
  if (name === 'task' || name === 'completion') return { of: name };
  const [, occurrence] = /^occurrence:(\d{1,6})$/.exec(name) ?? [];
  if (occurrence !== undefined) return { of: 'occurrence', occurrence: Number(occurrence) };
  const [, step, round] = /^visit:([^#]+)#(\d{1,6})$/.exec(name) ?? [];
  if (step !== undefined) return { of: 'visit', step, round: Number(round) };
  if (name.startsWith('obligation:')) return { of: 'obligation', obligation: name.slice('obligation:'.length) };
  if (name.startsWith('beside:')) return { of: 'beside', id: name.slice('beside:'.length) };
  return name.startsWith('seat:') ? { of: 'seat', seat: name.slice('seat:'.length) } : null;
};

export const subjectWords = (subject: Subject, state: TaskState, facts: Facts): Words => {
  switch (subject.of) {
    case 'task':
      return { vi: 'nhiệm vụ', en: 'the task' };
    case 'completion':
      return { vi: 'việc công nhận hoàn thành', en: 'the confirmation of completion' };
    case 'occurrence':
      return say('kỳ {number}', 'occurrence {number}', { number: subject.occurrence });
    case 'beside':
      return besideSubjectWords(subject.id, state, facts);
    case 'visit':
      return say('bước “{step}”[ lần {round}]', 'the step “{step}”[, round {round}]', {
        step: stepName(facts.procedure, subject.step),
        round: roundOf(state, subject),
      });
    case 'obligation': {
      const owed = findObligation(state, subject.obligation);
      return owed ? obligationWords[owed.kind] : { vi: subject.obligation, en: subject.obligation };
    }
    case 'seat':
      return say('ý kiến của {unit}', 'the opinion of {unit}', { unit: seatUnitName(subject.seat, state, facts) });
  }
};

/** Stays that only went on (the next signer, whoever enters a result) are not rounds. */
const roundOf = (state: TaskState, { step, round }: { step: string; round: number }): number | null => {
  const until = state.visits.filter((visit) => visit.step === step && visit.round <= round && !goesOn(visit)).length;
  return until > 1 ? until : null;
};

export const seatUnitName = (seat: string, state: TaskState, { organisation }: Facts): Words =>
  unitName(organisation, findSeat(state, seat)?.seat.unit ?? seat);
