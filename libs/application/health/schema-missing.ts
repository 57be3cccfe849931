/** Some migration that this program knows has not been run yet. */
export class SchemaMissing extends Error {
  constructor() {
    super('The schema is older than this program: run `mandate migrate`.');
    this.name = 'SchemaMissing';
  }
}
