/** Where people find this installation, if a proxy stands before it; else the `Host` header of the request is believed. */
export class PublicAddress {
  readonly host: string | null;

  constructor(publicUrl: string | undefined) {
    this.host = publicUrl === undefined ? null : new URL(publicUrl).host;
  }
}
