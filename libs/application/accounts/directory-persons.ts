import type { Directory } from '../read/directory.js';
import type { KnownPersons } from './provider-login.js';

/** The persons of today's organisation, as an identity provider may name them. */
export class DirectoryPersons implements KnownPersons {
  constructor(private readonly directory: Pick<Directory, 'current'>) {}

  async byId(id: string): Promise<string | null> {
    const { organisation } = await this.directory.current();
    return organisation.persons.find((person) => person.id === id)?.id ?? null;
  }

  /** `null` where two persons have the same address: then it names nobody. */
  async byEmail(email: string): Promise<string | null> {
    const { organisation } = await this.directory.current();
    const found = organisation.persons.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }
}
