/** Why something beside the file was not accepted. */
export type BesideRefusal =
  | 'task.notWorking' // its result is claimed, or it is closed
  | 'task.ended' // recalled or cancelled
  | 'task.notOver'
  | 'completion.confirmed'
  | 'withdraw.nothing'
  | 'budgets.none'
  | 'confirmer.unknown'
  | 'pause.none'
  | 'pause.released'
  | 'evidence.missing'
  | 'evidence.badLink'
  | 'request.unknown'
  | 'request.closed'
  | 'obstacle.unknown'
  | 'obstacle.top'
  | 'extension.noDeadline'
  | 'extension.tooLate'
  | 'extension.open'
  | 'extension.tooOften'
  | 'extension.notLater'
  | 'date.beyondSuperior'
  | 'note.notLate';
