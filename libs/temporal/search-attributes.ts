import type { Connection } from '@temporalio/client';
// A CommonJS package whose names Node does not see: only its default export is there outside of tests.
import proto from '@temporalio/proto';
import { searchAttributes } from '../contracts/lifecycle.js';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const indexedAs = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
} as const;

/** Registers what is missing, and nothing that is there: a workflow that writes an unknown attribute would stand still. */
export const registerSearchAttributes = async ({ operatorService }: Connection, namespace: string): Promise<void> => {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchAttributes).filter(({ name }) => !(name in customAttributes));
  if (missing.length === 0) return;
  const asked = Object.fromEntries(missing.map(({ name, type }) => [name, indexedAs[type]]));
  await operatorService.addSearchAttributes({ namespace, searchAttributes: asked });
};
