import type { InstallationRecords, PublishedDocument } from '../ports.js';
import { ofSystem } from '../time/system-entry.js';

/** A version of what decisions rest on, with its entry in the stream of its kind; `false` where that version is there. */
export const publish = (installation: InstallationRecords, document: PublishedDocument): Promise<boolean> => {
  const { kind, body } = document;
  const stream = { kind, id: kind === 'procedure' ? body.id : kind };
  return installation.publish(document, ofSystem(stream, { kind: 'published', version: body.version, body }));
};
