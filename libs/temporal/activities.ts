import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Deliver, Follower, PassDue } from '../application/follow/index.js';
import type { TimePasses } from '../application/time/time-passes.js';
import type { ClockActivities, LifecycleActivities } from '../contracts/lifecycle.js';

export type Services = {
  follower: Pick<Follower, 'look'>;
  deliver: Pick<Deliver, 'one'>;
  timePasses: Pick<TimePasses, 'one'>;
  passDue: Pick<PassDue, 'all'>;
};

/** The names are those that running workflows call by. */
export const activitiesOf = (services: Services): LifecycleActivities & ClockActivities => ({
  look: async (taskId) => (await services.follower.look(taskId)) ?? noSuchTask(taskId),
  deliver: (key) => services.deliver.one(key),
  timePasses: (taskId) => services.timePasses.one(taskId),
  passDue: () => services.passDue.all(() => Context.current().heartbeat()),
});

/** The journal is older than the workflow: a database that was set back. Trying for ever would not bring it back. */
const noSuchTask = (taskId: string): never => {
  throw ApplicationFailure.nonRetryable(`There is no task ${taskId}.`, 'NoSuchTask');
};
