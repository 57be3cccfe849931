import type { FastifyRequest } from 'fastify';
import { Refused } from '../../../libs/platform/problems/problem.js';

export type GivenFile = { bytes: Buffer; name: string; mediaType: string };

/** The one file of a request, whole, with a name and a kind that may be stored and shown. */
export const givenFile = async (request: FastifyRequest): Promise<GivenFile> => {
  if (!request.isMultipart()) throw new Refused('media.unsupported');
  const file = await request.file();
  const bytes = await file?.toBuffer();
  if (!file || !bytes || bytes.length === 0) throw new Refused('file.none');
  // A file that is too large by its last bytes alone is cut off after they were read, and nobody throws.
  if (file.file.truncated) throw new Refused('body.tooLarge');
  return { bytes, name: nameOf(file.filename), mediaType: mediaTypeOf(file.mimetype) };
};

/** A browser may send anything here; it comes back in a header when the file is fetched. */
const mediaTypeOf = (given: string): string =>
  /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(given) ? given.toLowerCase() : 'application/octet-stream';

const nameOf = (given: string): string => {
  const name =
    given
      .normalize('NFC')
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .split(/[\\/]/)
      .at(-1)
      ?.trim() ?? '';
  return name.slice(0, 255) || 'tep';
};
