import { DBOS } from '@dbos-inc/dbos-sdk';

/** A durable workflow per act: its input, its step and its result are each kept before the act is acknowledged. */
export async function openDbos(url, act) {
  const workflow = DBOS.registerWorkflow(
    async (task, step) => {
      await DBOS.runStep(() => act(task, step), { name: 'act' });
    },
    { name: 'act' },
  );
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, systemDatabasePoolSize: 10, logLevel: 'error' });
  await DBOS.launch();
  return { act: (task, step) => workflow(task, step), close: () => DBOS.shutdown() };
}
