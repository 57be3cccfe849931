/** What the identity provider says of somebody, after its signature was checked. */
export type Identity = {
  issuer: string;
  subject: string;
  session: string | null;
  /** Sent back to it when it shall end the session. */
  hint: string | null;
  email: string | null;
  /** The claim that names a person of the organisation, and the one that names groups: as configured. */
  person: string | null;
  groups: string[];
};

/** What binds the answer to the question: the browser never learns it. */
export type Question = { state: string; nonce: string; verifier: string };
export type LoggedOut = { subject: string | null; session: string | null };

/** An OpenID Connect provider, as far as the product needs one. */
export abstract class IdentityProvider {
  /** `again`: the person has to prove anew who they are, even where the provider still knows them. */
  abstract ask(again: boolean): Promise<{ address: string; question: Question }>;
  /** `null` for an answer that is none to this question. */
  abstract answer(callback: URL, question: Question, again: boolean): Promise<Identity | null>;
  /** Where a browser goes so that the session ends there too; `null` where the provider has no such place. */
  abstract farewell(hint: string | null): Promise<string | null>;
  /** What a logout that the provider sends by itself is about; `null` for one that is not from it. */
  abstract loggedOut(logoutToken: string): Promise<LoggedOut | null>;
}
