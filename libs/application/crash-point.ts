/**
 * Moments between "did it" and "recorded it" at which a process may die. A test lets it die exactly there and starts it
 * again; in any other process nobody listens, and passing such a moment costs one look at an empty variable.
 */
export const crashPoints = [
  'commit.beforeCommit',
  'commit.afterCommit',
  'relay.afterLease',
  'relay.afterSignal',
  'follow.afterWrite',
  'deliver.afterSend',
  'clock.afterLock',
  'clock.afterWrite',
  'replan.afterChunk',
  'replan.afterTold',
  'messages.afterGather',
  'messages.afterSend',
  'migrate.beforeCommit',
  'migrate.afterCommit',
  'seed.afterGround',
  'seed.afterAct',
  'seed.afterActs',
  'demo.afterMove',
  'demo.afterPass',
  'organisation.beforeCommit',
  'organisation.afterCommit',
  'rehoming.afterTask',
  'import.afterTaking',
  'import.afterAssigning',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

let reached: ((point: CrashPoint) => void) | undefined;

export const crashPoint = (point: CrashPoint): void => reached?.(point);

/** Only the main of an app listens, and only where its configuration lets it. */
export const onCrashPoint = (listener: (point: CrashPoint) => void): void => {
  reached = listener;
};
