import { randomUUID } from 'node:crypto';
import { sameText } from '../same-text.js';
import type { Account, AccountRecords } from './account-records.js';
import type { CeremonyRecords, IdentityRecords } from './factor-records.js';
import type { Identity, IdentityProvider, Question } from './provider.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { SessionRecords } from './session-records.js';
import type { Session } from './sessions.js';

/** Who may come in through the provider, as the operator set it. */
export type ProviderRules = {
  /** One of these groups is needed; none named: everybody whom the provider knows and who has an account. */
  groups: string[];
  /** Whether a person of the organisation without an account is given one. */
  createsAccounts: boolean;
};
export type ProviderOutcome =
  /** `again`: it was asked only to confirm who is logged in. */
  | { account: Account; identity: Identity; returnTo: string; again: boolean }
  | { refused: 'provider.failed' | 'provider.noGroup' | 'provider.unknown' | 'provider.another' };
export type KnownPersons = {
  byId(id: string): Promise<string | null>;
  byEmail(email: string): Promise<string | null>;
};

const minutes = 10;

/** From our page to the provider and back: who it says it is becomes one of our accounts, or nobody. */
export class ProviderLogin {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly rules: ProviderRules,
    private readonly records: {
      accounts: AccountRecords;
      identities: IdentityRecords;
      ceremonies: CeremonyRecords;
      sessions: SessionRecords;
    },
    private readonly persons: KnownPersons,
  ) {}

  /** `browser`: known to this browser alone, so that nobody can finish here what was begun elsewhere. */
  async begin(returnTo: string, again: Session | null): Promise<{ address: string; browser: string }> {
    const { address, question } = await this.provider.ask(again !== null);
    const browser = newSecret();
    const data = { ...question, browser: hashOfSecret(browser), returnTo };
    const ceremony = { kind: 'provider' as const, account: again?.account ?? null, data };
    await this.records.ceremonies.begin(hashOfSecret(question.state), ceremony, minutes);
    return { address, browser };
  }

  async finish(callback: URL, browser: string | null): Promise<ProviderOutcome> {
    const state = callback.searchParams.get('state') ?? '';
    const ceremony = await this.records.ceremonies.take(hashOfSecret(state), 'provider');
    if (!ceremony || browser === null || !sameText(ceremony.data['browser'] ?? '', hashOfSecret(browser)))
      return { refused: 'provider.failed' };
    const { nonce = '', verifier = '', returnTo = '/' } = ceremony.data;
    const question: Question = { state, nonce, verifier };
    const identity = await this.provider.answer(callback, question, ceremony.account !== null);
    if (!identity) return { refused: 'provider.failed' };
    const account = await this.accountOf(identity);
    if ('refused' in account) return account;
    if (ceremony.account !== null && ceremony.account !== account.id) return { refused: 'provider.another' };
    return { account, identity, returnTo, again: ceremony.account !== null };
  }

  farewell(hint: string | null): Promise<string | null> {
    return this.provider.farewell(hint);
  }

  /** The provider ended somebody's session, or somebody: ours ends with it. `false`: it was not the provider. */
  async loggedOut(logoutToken: string): Promise<boolean> {
    const whose = await this.provider.loggedOut(logoutToken);
    if (!whose) return false;
    await this.records.sessions.endOfProvider(whose.subject, whose.session);
    return true;
  }

  private async accountOf(identity: Identity): Promise<Account | { refused: 'provider.noGroup' | 'provider.unknown' }> {
    const { groups } = this.rules;
    if (groups.length > 0 && !groups.some((group) => identity.groups.includes(group)))
      return { refused: 'provider.noGroup' };
    const account = (await this.linked(identity)) ?? (await this.matched(identity));
    return !account || account.disabled || account.kind !== 'person' ? { refused: 'provider.unknown' } : account;
  }

  /** A subject never changes; an e-mail address may be given to somebody else one day, so it is asked only once. */
  private async linked({ issuer, subject }: Identity): Promise<Account | null> {
    const id = await this.records.identities.accountOf(issuer, subject);
    return id === null ? null : this.records.accounts.byId(id);
  }

  private async matched(identity: Identity): Promise<Account | null> {
    const person =
      (identity.person === null ? null : await this.persons.byId(identity.person)) ??
      (identity.email === null ? null : await this.persons.byEmail(identity.email));
    if (person === null) return null;
    const account = (await this.records.accounts.ofPerson(person)) ?? (await this.create(person));
    if (!account || account.disabled) return account;
    const { issuer, subject } = identity;
    const entry = { kind: 'accountLinked' as const, account: account.id, by: null, facts: { issuer, subject } };
    await this.records.identities.link({ issuer, subject, account: account.id }, entry);
    return account;
  }

  private async create(person: string): Promise<Account | null> {
    if (!this.rules.createsAccounts) return null;
    const account = { id: randomUUID(), username: person, person, kind: 'person' as const, responsible: null };
    const entry = { kind: 'accountAdded' as const, account: account.id, by: null, facts: { username: person, person } };
    const added = await this.records.accounts.add({ ...account, passwordHash: null }, entry);
    return added ? { ...account, disabled: false } : null;
  }
}
