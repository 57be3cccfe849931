import { lookup as resolve } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';
import type { LookupFunction } from 'node:net';

/**
 * The one way out to an address that somebody typed. `public`: typed by a person of the office; only the public internet
 * is reached, by its usual ports. `operator`: set by whoever runs the installation; their own network is theirs to name.
 */
export type Reach = 'public' | 'operator';

export class OutgoingRefused extends Error {
  constructor(readonly why: 'address' | 'private' | 'redirect' | 'size' | 'time') {
    super(`An outgoing request was refused: ${why}.`);
    this.name = 'OutgoingRefused';
  }
}

type Resolved = { address: string; family: number };
export type Resolve = (hostname: string) => Promise<Resolved[]>;

const limits = { milliseconds: 10_000, bytes: 1024 * 1024 };

/** What libraries send: their own types of a body differ, and only some kinds are taken (`bodyText`). */
type Sent = Omit<RequestInit, 'body'> & { body?: unknown };

/** Has the shape of `fetch`, for libraries that take one. A redirect is an answer like any other and is never followed. */
export const outgoingFetch =
  (reach: Reach, resolveName: Resolve = resolveAll) =>
  async (address: string | URL, init: Sent = {}): Promise<Response> => {
    const url = checked(address, reach);
    const answer = await send(url, init, pinned(reach, resolveName));
    if (answer.status >= 300 && answer.status < 400) throw new OutgoingRefused('redirect');
    return answer;
  };

const resolveAll: Resolve = (hostname) => resolve(hostname, { all: true, verbatim: true });

/** `URL` has already read 2130706433, 0177.0.0.1 and 0x7f.1 as the address that they are. */
const checked = (address: string | URL, reach: Reach): URL => {
  const url = URL.parse(String(address));
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new OutgoingRefused('address');
  if (reach === 'public' && (url.protocol !== 'https:' || url.port !== '')) throw new OutgoingRefused('address');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (reach === 'public' && isIP(literal) !== 0 && !isPublicAddress(literal)) throw new OutgoingRefused('private');
  return url;
};

/**
 * A name is resolved once, each of its addresses is checked, and the connection is made to those very addresses: a name
 * that answers differently the next moment gains nothing.
 */
const pinned =
  (reach: Reach, resolveName: Resolve): LookupFunction =>
  (hostname, options, done) => {
    resolveName(hostname).then(
      (found) => {
        const [first] = found;
        const isForbidden = reach === 'public' && !found.every(({ address }) => isPublicAddress(address));
        if (!first || isForbidden) done(new OutgoingRefused('private'), '', 0);
        else if (options.all) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

const send = (url: URL, { method = 'GET', headers, body, signal }: Sent, lookup: LookupFunction): Promise<Response> =>
  new Promise((done, failed) => {
    const over = url.protocol === 'https:' ? overHttps : overHttp;
    const given = Object.fromEntries(new Headers(headers));
    const patience = AbortSignal.timeout(limits.milliseconds);
    const until = signal ? AbortSignal.any([signal, patience]) : patience;
    const request = over(url, { method, headers: given, lookup, agent: false, signal: until }, (answer) => {
      whole(answer).then(done, failed);
    });
    request.on('error', (error) => failed(patience.aborted ? new OutgoingRefused('time') : error));
    request.end(body == null ? undefined : bodyText(body));
  });

const bodyText = (body: unknown): string | Uint8Array => {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only text, bytes and forms are sent.');
};

const whole = async (answer: IncomingMessage): Promise<Response> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limits.bytes) throw new OutgoingRefused('size');
    parts.push(part);
  }
  const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const status = answer.statusCode ?? 500;
  return new Response(size === 0 ? null : Buffer.concat(parts), { status, headers });
};

/** Private, link-local (where clouds keep their metadata), shared, documentation, multicast and reserved ranges. */
const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, prefix);

/** Of IPv6 only what is routed (2000::/3), without tunnels that carry another address inside, and without examples. */
const routed = new BlockList();
routed.addSubnet('2000::', 3, 'ipv6');
const carried = new BlockList();
carried.addSubnet('2001::', 23, 'ipv6');
carried.addSubnet('2001:db8::', 32, 'ipv6');
carried.addSubnet('2002::', 16, 'ipv6');
carried.addSubnet('3fff::', 20, 'ipv6');

export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !special.check(address)
    : isIP(address) === 6 && routed.check(address, 'ipv6') && !carried.check(address, 'ipv6');
