/**
 * TM. on behalf of the collective, KT. for the head, TL. by order, TUQ. under authorisation, Q. acting in the post; T/M,
 * K/T and T/L are the forms of party bodies. `head`: an agency under one head, who signs with no form before their title.
 */
export type SigningCapacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | 'head' | 'T/M' | 'K/T' | 'T/L';
