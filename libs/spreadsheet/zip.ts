import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; text: string };

const localMark = 0x04034b50;
const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const deflated = 8;
const version = 20;
/** 1 January 1980, the first day that the format knows: the same content gives the same file. */
const day = 0x21;

const packed = ({ name, text }: Part) => {
  const body = Buffer.from(text);
  return { name: Buffer.from(name), body: deflateRawSync(body), sum: crc32(body), size: body.length };
};
type Packed = ReturnType<typeof packed>;

/** What both the part itself and the directory say of it. */
const said = ({ name, body, sum, size }: Packed): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(day, 8);
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const mark = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const central = (part: Packed, offset: number): Buffer => {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(version);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([mark(centralMark), made, said(part), rest, part.name]);
};

const endOf = (parts: number, size: number, offset: number): Buffer => {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(parts, 4);
  fields.writeUInt16LE(parts, 6);
  fields.writeUInt32LE(size, 8);
  fields.writeUInt32LE(offset, 12);
  return Buffer.concat([mark(endMark), fields]);
};

export const zip = (parts: Part[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts.map(packed)) {
    const local = Buffer.concat([mark(localMark), said(part), part.name, part.body]);
    directory.push(central(part, offset));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, endOf(parts.length, list.length, offset)]);
};
