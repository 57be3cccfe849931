import { HttpException } from '@nestjs/common';
import { SchemaMissing } from '../../application/health/schema-missing.js';
import { Refused } from './problem.js';
import type { EdgeCode } from './edge-words.js';

/** What the web server itself refuses, by the code of its error. */
const serverCodes: Record<string, EdgeCode> = {
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body.malformed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.tooLarge',
  FST_REQ_FILE_TOO_LARGE: 'body.tooLarge',
  FST_FILES_LIMIT: 'body.tooLarge',
  FST_PARTS_LIMIT: 'body.tooLarge',
  FST_FIELDS_LIMIT: 'body.tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media.unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media.unsupported',
};

const byStatus: Record<number, EdgeCode> = {
  404: 'route.unknown',
  413: 'body.tooLarge',
  415: 'media.unsupported',
  503: 'database.away',
};

/**
 * PostgreSQL is not there, is going away, takes no more connections, or was waited for in vain, at its end or at ours;
 * the same command may be sent again.
 */
const databaseAway =
  /^(08\w{3}|57P0[123]|53300|57014|25P03|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE)$/;
const saysAway = /connection terminated|timeout exceeded when trying to connect|query read timeout/i;
const diskFull = '53100';

/** The tables, or the functions among them, are not there. */
export const isUnmigrated = (error: unknown): boolean =>
  error instanceof SchemaMissing || /^42(P01|883)$/.test(factsOf(error).code);

/** The user, the password or the rule that would let them in. */
export const isLockedOut = (error: unknown): boolean => /^28\w{3}$/.test(factsOf(error).code);
export const isWithoutDatabase = (error: unknown): boolean => factsOf(error).code === '3D000';

export const messageOf = (error: unknown): string => factsOf(error).message;

/** Every error that reaches the edge as a refusal with a code; `null` for what nobody foresaw. */
export const refusalOf = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error;
  const { code, status, message } = factsOf(error);
  const known = serverCodes[code];
  if (known) return new Refused(known);
  if (databaseAway.test(code) || saysAway.test(message)) return new Refused('database.away');
  if (code === diskFull) return new Refused('disk.full');
  if (status !== null && status < 500) return new Refused(byStatus[status] ?? 'request.refused');
  return null;
};

/** By their shape and not by their class: errors of Node itself may come from another realm. */
const factsOf = (error: unknown): { code: string; status: number | null; message: string } => {
  if (error instanceof HttpException) return { code: '', status: error.getStatus(), message: error.message };
  const { code, statusCode, message } = (error ?? {}) as { code?: unknown; statusCode?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    status: typeof statusCode === 'number' ? statusCode : null,
    message: typeof message === 'string' ? message : String(error),
  };
};
