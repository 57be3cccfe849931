import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Site } from '../../../libs/application/accounts/passkeys.js';
import { Refused } from '../../../libs/platform/problems/problem.js';

/** Where people find this installation, if a proxy stands before it; else the `Host` header of the request is believed. */
export class PublicAddress {
  private readonly url: URL | null;

  constructor(publicUrl: string | undefined) {
    this.url = publicUrl === undefined ? null : new URL(publicUrl);
  }

  get host(): string | null {
    return this.url?.host ?? null;
  }

  get origin(): string | null {
    return this.url?.origin ?? null;
  }

  /** `null` where pages are opened by an IP address: browsers give passkeys to names alone. */
  siteOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): Site | null {
    const url = this.url ?? URL.parse(`${protocol}://${host}`);
    if (!url || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
    return { id: url.hostname, origin: url.origin };
  }

  siteNeeded(request: Pick<FastifyRequest, 'protocol' | 'host'>): Site {
    const site = this.siteOf(request);
    if (!site) throw new Refused('passkey.noSite');
    return site;
  }
}
