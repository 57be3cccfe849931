/** Why a change of the organisation, or a row of a file with one, was not accepted. */
export type OrganisationRefusal =
  | 'actor.notAdministrator'
  | 'unit.notFound'
  | 'unit.exists'
  | 'unit.ended'
  | 'unit.loop' // a unit under itself
  | 'unit.notSuccessor'
  | 'post.exists'
  | 'post.ended'
  | 'person.exists'
  | 'person.unknown'
  | 'tenure.overlaps' // one post, one person at a time
  | 'tenure.unknown'
  | 'edxml.invalid'
  | 'edxml.taken'
  | 'email.invalid'
  | 'id.invalid'
  | 'change.notFound'
  | 'change.none' // everything is like that already
  | 'date.future'
  | 'date.order'
  | 'collective.unknown'
  | 'collective.open' // nobody but who wrote it knows whom it means
  | 'organisation.moved' // it was changed since the preview
  | 'file.notTable' // neither a workbook nor a text in columns
  | 'file.tooManyRows'
  | 'file.sheetMissing'
  | 'file.columnMissing'
  | 'row.formula' // what a formula computes is nobody's statement
  | 'row.repeated'
  | 'row.readOnly' // changed by an act of its own, not by a table
  | 'row.value'
  | 'import.faulty';
