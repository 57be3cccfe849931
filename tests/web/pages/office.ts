import type { Browser } from 'playwright-core';
import type { Env } from '../../../libs/platform/config.js';
import { installation, type Installation } from '../../support/api/installation.js';
import { Client } from '../../support/api/client.js';
import { launchBrowser, visitor, type Look, type Visitor } from '../../support/browser.js';
import { InboxPage } from './inbox-page.js';
import { LoginPage } from './login-page.js';
import { TaskPage } from './task-page.js';

/** The real API with its database and the built pages, and people in front of browsers of their own. */
export class Office {
  private readonly visitors: Visitor[] = [];
  private readonly seated = new Map<string, Visitor>();

  private constructor(
    readonly here: Installation,
    readonly browser: Browser,
  ) {}

  static async open(env: Env = {}): Promise<Office> {
    const here = await installation(env);
    try {
      return new Office(here, await launchBrowser());
    } catch (failure) {
      await here.close();
      throw failure;
    }
  }

  /** Somebody new at the door. */
  async visitor(look: Look = {}): Promise<Visitor> {
    const came = await visitor(this.browser, this.here.url, look);
    this.visitors.push(came);
    return came;
  }

  /** The one who has this post, logged in by one click; the same browser each time. */
  async as(post: string): Promise<Visitor> {
    const known = this.seated.get(post);
    if (known) return known;
    const came = await this.visitor();
    await (await new LoginPage(came.page).open()).as(post);
    this.seated.set(post, came);
    return came;
  }

  async task(post: string, id: string): Promise<TaskPage> {
    return new TaskPage((await this.as(post)).page).open(id);
  }

  async inbox(post: string): Promise<InboxPage> {
    return new InboxPage((await this.as(post)).page).open();
  }

  /** The same person by HTTP, to bring a task quickly to where a test begins. */
  client(username: string): Promise<Client> {
    return Client.login(this.here.url, username);
  }

  get failures(): string[] {
    return this.visitors.flatMap(({ failures }) => failures);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.here.close();
  }
}
