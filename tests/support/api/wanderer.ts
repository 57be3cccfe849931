export type Arrived = { url: URL; status: number; headers: Headers; text: string };
type Way = { method?: string; body?: URLSearchParams | string; headers?: Record<string, string>; steps?: number };

/** A browser without pages: follows redirects from site to site and keeps each site's cookies apart. */
export class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>();
  /** Every address it was at, with what was asked there. */
  readonly trail: URL[] = [];

  async go(address: string | URL, { method = 'GET', body, headers = {}, steps = 20 }: Way = {}): Promise<Arrived> {
    const url = new URL(address);
    this.trail.push(url);
    const cookie = this.cookies(url.origin);
    const response = await fetch(url, { method, body, redirect: 'manual', headers: { cookie, ...headers } });
    this.keep(url.origin, response.headers.getSetCookie());
    const next = response.headers.get('location');
    if (next !== null && steps > 0) return this.go(new URL(next, url), { steps: steps - 1 });
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }

  cookies(origin: string): string {
    return [...(this.jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private set(origin: string, name: string, value: string): void {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }

  forget(origin: string): void {
    this.jars.delete(origin);
  }

  private keep(origin: string, given: string[]): void {
    for (const line of given) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      this.set(origin, name, value.join('='));
    }
  }
}
