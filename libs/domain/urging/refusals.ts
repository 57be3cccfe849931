/** Why a letter that urges an agency was not made. */
export type UrgingRefusal = 'urging.notOffice' | 'urging.nothingLate' | 'urging.already'; // one letter per agency and round
