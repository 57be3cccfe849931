/** What the rules of a procedure refuse. */
export type ProcedureRefusal =
  | 'actor.sameAgency' // separation of duty: the agency that drafted may not
  | 'lead.notOfKind' // the procedure names the kinds of unit that may lead
  | 'appraisal.none'
  | 'appraisal.unexplained' // what was added or removed after it is to be explained first
  | 'occurrence.none'
  | 'occurrence.notSo' // it is claimed, or confirmed, or neither
  | 'occurrence.open' // ongoing work ends once each of its times is recognised
  | 'procedure.faulty' // the check found something: nothing is published
  | 'procedure.versionTaken' // a published version never changes
  | 'procedure.same'
  | 'procedure.versionUnknown'
  | 'procedure.stepMissing'; // the other version lacks a step that the file has been at
