import { expect, it } from '@jest/globals';
import { Reading } from '../../../libs/application/access/reading.js';
import type { Directory } from '../../../libs/application/index.js';
import type { TaskReader } from '../../../libs/application/read/task-reader.js';
import { calendar, monday, organisation, people } from '../../support/domain.js';

const auditor = 'thanh-tra/auditor';
const audited = {
  ...organisation,
  posts: [
    ...organisation.posts,
    { id: auditor, unit: 'vpub', role: 'auditor' as const, title: { vi: 'Kiểm tra', en: 'Auditor' } },
  ],
  tenures: [...organisation.tenures, { post: auditor, person: people.verifier, from: 0, to: null }],
};

it('records an auditor’s look at the supervisor’s page once, and nobody’s ordinary work', async () => {
  const noted: unknown[] = [];
  const looks: string[] = [];
  const tasks = { as: () => ({ supervise: async () => void looks.push('one moment') }) } as unknown as TaskReader;
  const directory = { current: async () => ({ organisation: audited, calendar, now: monday }) } as unknown as Directory;
  const records = { latest: async () => [], append: async (_person: string, entry: unknown) => void noted.push(entry) };
  const reading = new Reading(tasks, directory, records);
  await reading.as(people.verifier).supervise({ lead: 'so-tai-chinh' });
  expect(noted).toHaveLength(1);
  expect(looks).toHaveLength(1);
  await reading.as(people.head).supervise({});
  expect(noted).toHaveLength(1);
});
