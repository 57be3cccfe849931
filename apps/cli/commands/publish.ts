import { readFile } from 'node:fs/promises';
import { documentKinds, documentOf } from '../../../libs/application/publish/document-of.js';
import type { PublishedDocument } from '../../../libs/application/index.js';
import { say } from '../../../libs/application/views/say.js';
import { publishProcedure } from './procedure.js';
import { refused } from '../output.js';
import type { Said } from '../output.js';
import type { Installation } from '../wiring.js';

/** How an office begins, and how it changes: a new version of its organisation or of a procedure. A calendar only begins here. */
export const publishCommand = async (installation: Installation, kind: string, file: string): Promise<Said> => {
  const known = documentKinds.find((one) => one === kind);
  if (!known) return refused(say('Loại phải là: {kinds}.', 'The kind is one of: {kinds}.', { kinds }));
  if (known === 'procedure') return publishProcedure(installation, file);
  const given = await readJson(file);
  if (given === undefined) return refused(say('Không đọc được {file}.', '{file} cannot be read as JSON.', { file }));
  const { organisation } = await installation.directory.current();
  const document = documentOf(known, given, organisation);
  if ('faults' in document) {
    const faults = document.faults.slice(0, 20).join(', ');
    return refused(say('{file} chưa đúng ở: {faults}.', '{file} is wrong at: {faults}.', { file, faults }));
  }
  return published(installation, document);
};

/** Whoever changes it is named, and by the rules of the page: what runs is planned again. */
const calendarIsChanged = refused(
  say(
    'Đã có lịch làm việc: thay đổi bằng mandate calendar publish <file> --as <quản trị viên>.',
    'There is a calendar: it is changed by mandate calendar publish <file> --as <administrator>.',
  ),
);

const kinds = documentKinds.join(', ');

const published = async (installation: Installation, document: PublishedDocument): Promise<Said> => {
  const { kind, body } = document;
  const before = await publishedVersion(installation, document);
  const version = body.version;
  if (kind === 'calendar' && before > 0 && version > before) return calendarIsChanged;
  if (version <= before || !(await installation.publish(document))) {
    const words = { kind, before: Math.max(before, version) };
    return refused(
      say(
        'Đã có {kind} phiên bản {before}: phiên bản mới phải có số lớn hơn.',
        'There is version {before} of this {kind}: a new one has a greater number.',
        words,
      ),
    );
  }
  const done = say('Đã công bố {kind} phiên bản {version}.', 'Version {version} of the {kind} is published.', {
    kind,
    version,
  });
  return { json: { kind, version }, lines: [done] };
};

const publishedVersion = async ({ directory, procedures }: Installation, { kind, body }: PublishedDocument) =>
  kind === 'procedure' ? ((await procedures.latest(body.id))?.version ?? 0) : (await directory.current())[kind].version;

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
};
