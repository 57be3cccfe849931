import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assemble } from '../../../libs/application/index.js';
import { persistence } from '../../../libs/persistence/index.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { assignment, calendar, organisation, procedure } from '../../support/domain.js';
import { codeOf, Office } from '../../support/office.js';

describe('organisation, calendar, procedures and contents', () => {
  let office: Office;
  let bare: TestDatabase;
  beforeAll(async () => {
    office = await Office.open();
    bare = await testDatabase();
  });
  afterAll(async () => {
    await office.close();
    await bare.close();
  });

  it('are those that were published', async () => {
    expect(await office.app.directory.current()).toMatchObject({ organisation, calendar });
    expect(await office.app.procedures.get('department-document', 1)).toEqual(procedure);
    expect(await office.app.procedures.latest('department-document')).toEqual(procedure);
    expect(await office.app.procedures.get('department-document', 2)).toBeNull();
    expect(await office.app.procedures.all()).toEqual([procedure]);
  });

  it('are empty before anything is published: every act is refused by name', async () => {
    const app = assemble(persistence(bare.db));
    expect((await app.directory.current()).organisation.posts).toEqual([]);
    const command = { task: 'task', person: 'anybody', act: assignment() };
    expect(codeOf(await app.commit.act({ key: 'key', command }))).toBe('procedure.unknown');
  });

  it('keep a content once, by its hash', async () => {
    const bytes = Buffer.from('Dự thảo');
    const first = await office.app.contents.put(bytes, 'text/plain');
    expect(await office.app.contents.put(bytes, 'text/html')).toEqual(first);
    expect(await office.app.contents.get(first.hash)).toEqual({
      ...{ bytes, size: bytes.length, mediaType: 'text/plain', pages: null },
    });
    expect(await office.app.contents.get('none')).toBeNull();
  });
});
