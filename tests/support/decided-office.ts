import { ofSystem } from '../../libs/application/time/system-entry.js';
import { decidedProcedure } from './deciding.js';
import { people } from './domain.js';
import { walkTo, type Office } from './office.js';

/** The procedure with a decision and a chain of signatures, beside the usual one. */
const procedure = { ...decidedProcedure, id: 'decided-document' };
const over = { procedure: procedure.id };

const publish = (office: Office): Promise<boolean> =>
  office.ports.installation.publish(
    { kind: 'procedure', body: procedure },
    ofSystem({ kind: 'procedure', id: procedure.id }, { kind: 'published' }),
  );

export const currentOf = async (office: Office, task: string): Promise<string> =>
  (await office.state(task)).versions.at(-1)?.hash ?? '';

export const decideIn = async (office: Office): Promise<string> => {
  await publish(office);
  return walkTo(office, 'decide', over);
};

export const signIn = async (office: Office): Promise<string> => {
  const task = await decideIn(office);
  await office.act(task, people.chairman, { act: 'approve', hash: await currentOf(office, task), note: null });
  return task;
};

const chain = [
  [people.head, 'head'],
  [people.officeHead, 'head'],
  [people.viceChairman, 'KT'],
  [people.chairman, 'TM'],
] as const;

export const numberIn = async (office: Office): Promise<string> => {
  const task = await signIn(office);
  const hash = await currentOf(office, task);
  for (const [person, capacity] of chain) await office.act(task, person, { act: 'sign', hash, capacity });
  return task;
};

export const issueIn = async (office: Office): Promise<string> => {
  const task = await numberIn(office);
  await office.act(task, people.clerk, { act: 'number' });
  return task;
};

export const confirmedIn = async (office: Office): Promise<string> => {
  const task = await issueIn(office);
  await office.act(task, people.clerk, { act: 'issue' });
  await office.act(task, people.head, { act: 'report', text: 'Đã ban hành' });
  await office.act(task, people.chairman, { act: 'confirm' });
  return task;
};
