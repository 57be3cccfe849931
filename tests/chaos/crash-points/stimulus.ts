import type { Act } from '../../../libs/domain/index.js';
import { ofSystem } from '../../../libs/application/time/system-entry.js';
import { assignment, monday, organisation, people } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';

/**
 * Some days of an office, done while nobody follows: a task that waits for a signature, two whose last agency is silent,
 * one that nobody accepts. Its clock then stands at the instant at which the silences are deemed consent, and everything
 * that follows is left to the worker.
 */
export const busyOffice = async ({ letters = false } = {}): Promise<Office> => {
  const office = await Office.open();
  if (letters) await publishAddress(office);
  await office.freeze(monday);
  await untilSigning(office, ids.signing);
  for (const task of ids.silent) await untilAnswered(office, task, ['so-noi-vu']);
  await assign(office, ids.unaccepted);
  await untilSilenceEnds(office);
  return office;
};

const ids = {
  signing: 'c0000000-0000-4000-8000-000000000001',
  silent: ['c0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000003'],
  unaccepted: 'c0000000-0000-4000-8000-000000000004',
};
const asked = ['so-noi-vu', 'so-tu-phap'];

/** The head of the lead's agency wants letters; nobody else does. */
const publishAddress = async (office: Office): Promise<void> => {
  const persons = organisation.persons.map((person) =>
    person.id === people.head ? { ...person, email: 'giam-doc@so-tai-chinh.example' } : person,
  );
  await office.ports.installation.publish(
    { kind: 'organisation', body: { ...organisation, version: organisation.version + 1, persons } },
    ofSystem({ kind: 'organisation', id: 'organisation' }, { kind: 'published' }),
  );
};

const assign = async (office: Office, task: string): Promise<void> => {
  accepted(await office.order(task, people.chairman, assignment()));
};

const untilAnswered = async (office: Office, task: string, units: string[]): Promise<void> => {
  await assign(office, task);
  await office.act(task, people.head, { act: 'accept' });
  await office.act(task, people.drafter, await office.upload(`Dự thảo ${task}`));
  await office.act(task, people.drafter, { act: 'askOpinions', units: asked, workingDays: null });
  for (const unit of units) {
    const answer: Act = { act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' };
    await office.act(task, people.asked(unit), answer);
  }
};

const untilSigning = async (office: Office, task: string): Promise<void> => {
  await untilAnswered(office, task, asked);
  for (const unit of asked) {
    const takeUp: Act = { act: 'takeUp', seat: `opinions#1/${unit}`, taken: true, reason: null };
    await office.act(task, people.drafter, takeUp);
  }
  await office.act(task, people.drafter, { act: 'consolidate' });
  await office.act(task, people.head, { act: 'submit', summary: 'Tóm tắt' });
  await office.act(task, people.verifier, { act: 'verify', opinion: 'Đủ điều kiện trình ký' });
};

/** Earlier terms pass one by one, as they would have; those of this last instant are the worker's. */
const untilSilenceEnds = async (office: Office): Promise<void> => {
  const state = await office.state(ids.silent[0] ?? '');
  const end = state.clocks.find(({ id }) => id === 'opinions#1/so-tu-phap/term')?.due;
  if (!end) throw new Error(`No term of silence: ${JSON.stringify(state.clocks)}`);
  for (;;) {
    const { next } = await office.ports.transactions.nextDue();
    if (next === null || next >= end) break;
    await office.freeze(next);
    await office.app.timePasses.batch();
  }
  await office.freeze(end);
};
