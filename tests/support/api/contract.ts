import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';

type Content = Record<string, { schema?: object }>;
type Operation = { responses: Record<string, { content?: Content }> };
type Document = { paths: Record<string, Record<string, Operation>>; components: object };

const document = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'api', components: document.components });
const compiled = new Map<string, ValidateFunction>();

/** Every answer that a test gets is held to what the OpenAPI document promises of it. */
export const holdToContract = (method: string, path: string, status: number, type: string, body: unknown): void => {
  const schema = promised(method, path, status, type.split(';')[0] ?? '');
  if (!schema) return;
  const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
  compiled.set(text, validate);
  if (!validate(body))
    throw new Error(`${method} ${path} ${status} breaks its promise: ${ajv.errorsText(validate.errors)}`);
};

const promised = (method: string, path: string, status: number, type: string): object | undefined => {
  const responses = operationAt(method, path)?.responses;
  return (responses?.[String(status)] ?? responses?.default)?.content?.[type]?.schema;
};

const operationAt = (method: string, path: string): Operation | undefined => {
  const address = path.split('?')[0] ?? '';
  const exact = document.paths[address];
  const found = exact ?? Object.entries(document.paths).find(([template]) => matches(template, address))?.[1];
  return found?.[method.toLowerCase()];
};

const matches = (template: string, address: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(address);
