/** Why something was not done to the opinions or the dossier of a task. */
export type DossierRefusal =
  | 'term.hoursNotAllowed' // only where the task is urgent, and the procedure says so
  | 'term.hoursOutOfBounds'
  | 'unit.asked' // this agency is asked already in this round
  | 'seat.only' // nobody would be left in the round
  | 'opinion.whyNotAgain' // the draft changed since they spoke: why their opinion stands
  | 'opinion.fileTwice'
  | 'dossier.none' // the procedure has no checklist
  | 'dossier.missing'
  | 'dossier.itemUnknown'
  | 'dossier.itemsNone'
  | 'dossier.fileThere'
  | 'dossier.fileUnknown'
  | 'dossier.empty'
  | 'dossier.tooLong'
  | 'form.none'
  | 'form.noOptions'
  | 'form.optionUnknown'
  | 'silence.none' // this seat was not closed by silence
  | 'version.unknown';
