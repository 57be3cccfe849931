/** Why a file is not read: what its reader says of it. */
export type DocumentRefusal =
  | 'document.notFound'
  | 'document.tooLarge'
  | 'document.unknownKind'
  | 'document.damaged'
  | 'document.hostile' // an archive or a page made to cost more than it says
  | 'document.encrypted'
  | 'document.empty'
  | 'document.tooSlow'
  | 'document.stopped' // whoever asked for it does not want it any more
  | 'document.ocrMissing';
