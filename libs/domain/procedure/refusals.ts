/** What the rules of a procedure refuse. */
export type ProcedureRefusal = 'actor.sameAgency'; // separation of duty: the agency that drafted may not
