import type { Dossier } from '../dossier/dossier.js';
import { dossierOf } from '../dossier/dossier.js';
import type { DossierEntry } from '../dossier/entries.js';
import type { TaskState } from '../state.js';
import type { Answer } from '../visit.js';
import { visitOf } from '../subject.js';
import type { Change, Changes, EntryOf } from './change.js';
import { done, mapSeat } from './change.js';

const within = (state: TaskState, change: Partial<Dossier>): TaskState => ({
  ...state,
  dossier: { ...dossierOf(state), ...change },
});

/** What a submission asks for is what its visit was closed with. */
export const submittedWith = (state: TaskState, { visit, outcome, note }: EntryOf<'visitClosed'>): TaskState => {
  const isSubmission = outcome === 'forward' && visitOf(state, visit)?.stepKind === 'submit';
  return isSubmission && note !== null ? within(state, { asked: note }) : state;
};

const withFile = (answer: Answer, file: NonNullable<Answer['attachments']>[number]): Answer => ({
  ...answer,
  attachments: [...(answer.attachments ?? []), file],
});

/** A file that came with an opinion lies beside the last thing that the agency said. */
const attached: Change<'fileAttached'> = (state, { to, hash, name, mediaType, size, pages }, envelope) => {
  const file = { hash, name, mediaType, size };
  if (to.of === 'seat')
    return mapSeat(state, to.seat, (seat) => {
      const last = seat.late.at(-1);
      if (last) return { ...seat, late: [...seat.late.slice(0, -1), withFile(last, file)] };
      return seat.answer ? { ...seat, answer: withFile(seat.answer, file) } : seat;
    });
  const filed = { ...file, item: to.item, pages, ...done(envelope), removed: null };
  return within(state, { files: [...dossierOf(state).files, filed] });
};

const removed: Change<'fileRemoved'> = (state, { item, hash, reason }, envelope) =>
  within(state, {
    files: dossierOf(state).files.map((file) =>
      file.item === item && file.hash === hash && file.removed === null
        ? { ...file, removed: { reason, ...done(envelope) } }
        : file,
    ),
  });

const chosen: Change<'optionChosen'> = (state, { option }, envelope) =>
  within(state, {
    forms: dossierOf(state).forms.map((form, index, all) =>
      index === all.length - 1 ? { ...form, chosen: { option, ...done(envelope) } } : form,
    ),
  });

export const dossierChanges: Changes<DossierEntry['kind']> = {
  fileAttached: attached,
  fileRemoved: removed,
  opinionsKept: (state, { units, version, reason }, envelope) =>
    within(state, {
      kept: [...dossierOf(state).kept, { units, version, reason, ...done(envelope) }],
    }),
  dossierIncomplete: (state, { visit, items, reason, remaining }, { at }) =>
    within(state, { stopped: { visit, items, reason, remaining, at } }),
  dossierCompleted: (state) => within(state, { stopped: null }),
  formWritten: (state, { form }, envelope) =>
    within(state, {
      forms: [...dossierOf(state).forms, { ...form, ...done(envelope), chosen: null }],
    }),
  optionChosen: chosen,
};
