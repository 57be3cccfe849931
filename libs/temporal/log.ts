/** Structured logging as pino does it; nothing here knows which logger it is. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (facts: object, message: string) => void>;
