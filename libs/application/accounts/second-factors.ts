import { randomBytes } from 'node:crypto';
import { sameText } from '../same-text.js';
import type { FactorRecords } from './factor-records.js';
import type { Sealer } from './sealing.js';
import { hashOfSecret } from './secrets.js';
import type { Owner } from './sessions.js';
import { base32, newTotpSecret, stepOf, totpAddress } from './totp.js';

export type CodeOutcome = 'notAsked' | 'needed' | 'wrong' | 'totp' | 'recoveryCode';
type Clock = () => number;

const codes = 10;

/** The codes of an app on the person's phone, and those on paper for the day on which the phone is gone. */
export class SecondFactors {
  constructor(
    private readonly records: FactorRecords,
    /** `null` where the installation has no key to keep secrets by: then nobody can add a code generator. */
    private readonly sealer: Sealer | null,
    private readonly clock: Clock = Date.now,
  ) {}

  /** What a login by password still needs. A code is used up by being right. */
  async check({ account, person }: Owner, code: string | null): Promise<CodeOutcome> {
    const stored = await this.records.totp(account);
    if (!stored?.confirmed) return 'notAsked';
    if (code === null) return 'needed';
    if (await this.useStep(account, stored.secret, code)) return 'totp';
    const entry = { kind: 'recoveryCodeUsed' as const, account, by: person };
    const used = await this.records.useRecoveryCode(account, hashOfSecret(plain(code)), entry);
    return used ? 'recoveryCode' : 'wrong';
  }

  /** `null` where there is one already, or the installation cannot keep its secret. */
  async begin({ account }: Owner, username: string): Promise<{ secret: string; address: string } | null> {
    if (!this.sealer) return null;
    const secret = newTotpSecret();
    if (!(await this.records.beginTotp(account, this.sealer.seal(secret, account)))) return null;
    return { secret: base32(secret), address: totpAddress(secret, username) };
  }

  /** The first code proves that the app has the secret; the codes on paper are shown this once. */
  async confirm({ account, person }: Owner, code: string): Promise<string[] | null> {
    const stored = await this.records.totp(account);
    if (!stored || stored.confirmed) return null;
    const step = this.stepOf(account, stored.secret, code);
    const paper = newCodes();
    const entry = { kind: 'totpAdded' as const, account, by: person };
    const confirmed = step !== null && (await this.records.confirmTotp(account, step, hashed(paper), entry));
    return confirmed ? paper : null;
  }

  remove({ account, person }: Owner): Promise<boolean> {
    return this.records.removeTotp(account, { kind: 'totpRemoved', account, by: person });
  }

  async renewCodes({ account, person }: Owner): Promise<string[] | null> {
    const paper = newCodes();
    const entry = { kind: 'recoveryCodesRenewed' as const, account, by: person };
    return (await this.records.renewRecoveryCodes(account, hashed(paper), entry)) ? paper : null;
  }

  async status(account: string): Promise<{ totp: boolean; canAdd: boolean; codesLeft: number }> {
    const stored = await this.records.totp(account);
    const codesLeft = await this.records.recoveryCodesLeft(account);
    return { totp: stored?.confirmed ?? false, canAdd: this.sealer !== null, codesLeft };
  }

  private async useStep(account: string, secret: string, code: string): Promise<boolean> {
    const step = this.stepOf(account, secret, code);
    return step !== null && (await this.records.useTotpStep(account, step));
  }

  private stepOf(account: string, sealed: string, code: string): number | null {
    if (!this.sealer || !/^\d{6}$/.test(plain(code))) return null;
    return stepOf(this.sealer.open(sealed, account), plain(code), this.clock(), sameText);
  }
}

/** However it was typed: with spaces, with dashes, in small letters. */
const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

/** 80 bits each, in groups that can be read out. */
const newCodes = (): string[] =>
  Array.from({ length: codes }, () => base32(randomBytes(10)).match(/.{4}/g)?.join('-') ?? '');

const hashed = (paper: string[]): string[] => paper.map((code) => hashOfSecret(plain(code)));
