import { inflateRawSync } from 'node:zlib';
import { DocumentError, limits } from './limits.js';

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 65_557;
const stored = 0;
const deflated = 8;
const encryptedBit = 1;

const damaged = (): DocumentError => new DocumentError('document.damaged');

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - longestComment; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw damaged();
};

const entriesOf = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) throw new DocumentError('document.hostile', { entries: count });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralMark) throw damaged();
    if (view.getUint16(at + 8, true) & encryptedBit) throw new DocumentError('document.encrypted');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
};

/** A part of an archive; nothing is ever written to a disk, so names cannot lead anywhere. */
export type Archive = { has(name: string): boolean; text(name: string): string | null; names: string[] };

/**
 * An archive read by its directory. What a part says of its size is not believed: unpacking stops at the limit, and all
 * parts together have one too.
 */
export const openArchive = (bytes: Uint8Array): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(entriesOf(bytes, view).map((entry) => [entry.name.replace(/^\/+/, ''), entry]));
  let left: number = limits.unpackedBytes;
  const unpack = ({ method, packed, offset }: Entry): Uint8Array => {
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localMark) throw damaged();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const body = bytes.subarray(from, from + packed);
    if (body.length < packed) throw damaged();
    const most = Math.min(left, Math.max(packed, 4096) * limits.expansion);
    const out = method === stored ? body : method === deflated ? inflated(body, most) : null;
    if (!out) throw damaged();
    left -= out.length;
    if (left < 0) throw new DocumentError('document.hostile', { megabytes: limits.unpackedBytes / 1024 / 1024 });
    return out;
  };
  const entryOf = (name: string): Entry | undefined => entries.get(name);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    text: (name) => {
      const entry = entryOf(name);
      return entry ? new TextDecoder().decode(unpack(entry)) : null;
    },
  };
};

const inflated = (body: Uint8Array, most: number): Uint8Array => {
  try {
    return inflateRawSync(body, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new DocumentError('document.hostile', { times: limits.expansion });
    throw damaged();
  }
};
