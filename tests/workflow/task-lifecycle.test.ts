import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { lifecycle, type LifecycleLook } from '../../libs/contracts/lifecycle.js';
import { keepHistory } from '../support/history.js';
import { testTemporal, until, type TestTemporal } from '../support/temporal.js';
import { FakeTask } from './fake-task.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let temporal: TestTemporal;
beforeAll(async () => {
  temporal = await testTemporal();
});
afterAll(() => temporal.close());

/** A task whose workflow has been started as the relay does it; `walk` runs while a worker does. */
const followed = async (walk: (task: FakeTask, moved: () => Promise<void>) => Promise<void>): Promise<void> => {
  const taskId = randomUUID();
  const workflow = temporal.client.workflow.getHandle(lifecycle.workflowId(taskId));
  const task = new FakeTask(temporal, workflow);
  const worker = await temporal.worker(task.activities);
  const { taskQueue } = worker.options;
  const moved = async (): Promise<void> => {
    await temporal.client.workflow.signalWithStart(lifecycle.workflowType, {
      ...{ taskQueue, workflowId: workflow.workflowId, args: [{ taskId, cursor: 0 }] },
      ...{ signal: lifecycle.movedSignal, signalArgs: [] },
    });
  };
  await worker.runUntil(walk(task, moved));
};

const seenBy = (workflow: WorkflowHandle): Promise<LifecycleLook | null> =>
  workflow.query<LifecycleLook | null>(lifecycle.query);

const seesCursor = ({ workflow, place }: FakeTask): Promise<void> =>
  until(async () => (await seenBy(workflow))?.cursor === place.cursor);

const delivered = (task: FakeTask, ...keys: string[]): Promise<void> =>
  until(() => keys.every((key) => task.delivered.includes(key)));

describe('a task followed from assignment to archive', () => {
  it('hands over at every stage, back again after a return, and ends when it is archived', async () => {
    await followed(async (task, moved) => {
      const stays: [Partial<FakeTask['place']>, string][] = [
        [{ stage: 'assignment', step: 'accept', holder: 'so-tai-chinh/head' }, 'lead'],
        [{ stage: 'drafting', step: 'draft', holder: 'so-tai-chinh/specialist' }, 'drafter'],
        [{ stage: 'coordination', step: 'opinions', holder: 'so-tai-chinh/specialist' }, 'agencies'],
        [{ stage: 'submission', step: 'submit', holder: 'so-tai-chinh/head' }, 'submitter'],
        [{ stage: 'drafting', step: 'draft', round: 2, holder: 'so-tai-chinh/specialist' }, 'returned'],
        [{ stage: 'submission', step: 'verify', round: 2, holder: 'vpub/specialist' }, 'verifier'],
        [{ stage: 'signOff', step: 'sign', round: 1, holder: 'ubnd/chairman' }, 'signatory'],
        [{ stage: 'followUp', step: 'report', holder: 'so-tai-chinh/head' }, 'reporter'],
      ];
      for (const [place, key] of stays) {
        task.move(place, [key]);
        await moved();
        await delivered(task, key);
        expect(await seenBy(task.workflow)).toMatchObject(place);
        await temporal.advance(task.workflow, 20 * day);
      }
      task.move({ stage: 'closed', step: null, holder: null, archived: true }, ['archived']);
      await moved();
      await task.workflow.result();
      await keepHistory(task.workflow, 'task-lifecycle-whole-life');
      expect(task.delivered).toEqual([...stays.map(([, key]) => key), 'archived']);
    });
  });

  it('can be found in Temporal by stage, holder and next deadline', async () => {
    await followed(async (task, moved) => {
      const due = Date.UTC(2031, 5, 1);
      task.move({ stage: 'drafting', step: 'draft', holder: 'so-noi-vu/specialist', due });
      await moved();
      await seesCursor(task);
      const { typedSearchAttributes } = await task.workflow.describe();
      const found = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
      expect(found).toMatchObject({
        MandateTask: task.workflow.workflowId.replace('task/', ''),
        MandateStage: 'drafting',
        MandateHolder: 'so-noi-vu/specialist',
        MandateNextDue: new Date(due),
      });
      task.move({ holder: null, due: null });
      await moved();
      await seesCursor(task);
      const after = (await task.workflow.describe()).typedSearchAttributes.getAll().map(({ key }) => key.name);
      expect(after.sort()).toEqual(expect.not.arrayContaining(['MandateHolder', 'MandateNextDue']));
    });
  });

  it('starts again from its cursor when somebody acts after the archive', async () => {
    await followed(async (task, moved) => {
      task.move({ stage: 'closed', archived: true });
      await moved();
      await task.workflow.result();
      task.move({}, ['corrected']);
      await moved();
      await delivered(task, 'corrected');
      await task.workflow.result();
      await expect(temporal.client.workflow.getHandle('task/nobody').describe()).rejects.toThrow(WorkflowNotFoundError);
    });
  });

  it('stays after the archive while a clock is armed or somebody is owed word', async () => {
    await followed(async (task, moved) => {
      task.duringDelivery = () => {
        throw ApplicationFailure.nonRetryable('the mail server is away');
      };
      task.move({ stage: 'closed', archived: true }, ['slow']);
      await moved();
      await seesCursor(task);
      await temporal.advance(task.workflow, hour);
      expect((await task.workflow.describe()).status.name).toBe('RUNNING');
      task.duringDelivery = () => undefined;
      await temporal.advance(task.workflow, hour);
      await task.workflow.result();
      await keepHistory(task.workflow, 'task-lifecycle-failed-delivery');
      expect(task.delivered).toEqual(['slow']);
    });
  });
});

describe('terms, reminders and the ladder', () => {
  it('lets time pass ten to twenty minutes after a term, and not before', async () => {
    await followed(async (task, moved) => {
      task.move({ stage: 'drafting', due: Date.now() + 2 * day });
      const due = task.place.due ?? 0;
      task.onTimePasses = () => task.move({ due: null }, ['late']);
      await moved();
      await seesCursor(task);
      await temporal.advance(task.workflow, 2 * day + 9 * minute);
      expect(task.passings).toEqual([]);
      await temporal.advance(task.workflow, 12 * minute);
      await delivered(task, 'late');
      expect(task.passings).toHaveLength(1);
      expect(task.passings[0]).toBeGreaterThanOrEqual(due + 10 * minute);
      expect(task.passings[0]).toBeLessThanOrEqual(due + 21 * minute);
    });
  });

  it('climbs rung by rung over a month until somebody acknowledges', async () => {
    await followed(async (task, moved) => {
      const rungs = ['divisionHead', 'head', 'office', 'viceChairman'];
      let rung = 0;
      const start = Date.now();
      task.move({ stage: 'drafting', due: start + day });
      task.onTimePasses = () => {
        const to = rungs[rung] ?? 'nobody';
        const due = start + (rung + 2) * 5 * day;
        task.move({ escalation: { rung, to }, due }, [`rung-${rung}`]);
        rung += 1;
      };
      await moved();
      await seesCursor(task);
      for (let climbed = 0; climbed < 3; climbed++) {
        const remaining = (task.place.due ?? 0) - (await task.now()) + 21 * minute;
        await temporal.advance(task.workflow, remaining);
        await delivered(task, `rung-${climbed}`);
      }
      task.move({ escalation: null, due: start + 60 * day });
      await moved();
      await seesCursor(task);
      await temporal.advance(task.workflow, 20 * day);
      await keepHistory(task.workflow, 'task-lifecycle-ladder');
      expect(task.delivered).toEqual(['rung-0', 'rung-1', 'rung-2']);
      expect(task.passings).toHaveLength(3);
    });
  });

  it('leaves the ladder when the work moves on without an acknowledgement', async () => {
    await followed(async (task, moved) => {
      task.move({ stage: 'drafting', escalation: { rung: 0, to: 'so-tai-chinh/head' } }, ['rung-0']);
      await moved();
      await delivered(task, 'rung-0');
      task.move({ stage: 'coordination', step: 'opinions', escalation: null }, ['asked']);
      await moved();
      await delivered(task, 'asked');
      expect(await seenBy(task.workflow)).toMatchObject({ stage: 'coordination', escalation: null });
    });
  });

  it('looks at least once a week at a task that has no term at all', async () => {
    await followed(async (task, moved) => {
      task.move({ due: null });
      await moved();
      await seesCursor(task);
      task.move({}, ['lost signal']);
      await temporal.advance(task.workflow, 7 * day + minute);
      await delivered(task, 'lost signal');
      expect(task.passings).toEqual([]);
    });
  });

  it('goes on when time cannot pass, and tries at the next wake', async () => {
    await followed(async (task, moved) => {
      task.move({ due: Date.now() });
      let broken = true;
      task.onTimePasses = () => {
        if (broken) throw ApplicationFailure.nonRetryable('set aside');
        task.move({ due: null }, ['late']);
      };
      await moved();
      await seesCursor(task);
      await temporal.advance(task.workflow, 21 * minute);
      // Once, or twice where the spread of this id lets two wakes fit into the time that was skipped.
      await until(() => task.passings.length >= 1);
      task.move({}, ['moved meanwhile']);
      await moved();
      await delivered(task, 'moved meanwhile');
      broken = false;
      await temporal.advance(task.workflow, hour);
      await delivered(task, 'late');
    });
  });
});

describe('what can go wrong between a look and its effects', () => {
  it('loses nothing when the result of a look is lost', async () => {
    await followed(async (task, moved) => {
      let lost = 0;
      task.duringLook = () => {
        if (lost++ === 0) throw new Error('the worker died after the look had been written');
      };
      task.move({}, ['first']);
      await moved();
      await delivered(task, 'first');
      expect(lost).toBeGreaterThan(1);
    });
  });

  it('looks again when the task moves while it is being looked at', async () => {
    await followed(async (task, moved) => {
      task.duringLook = async () => {
        task.duringLook = () => undefined;
        task.move({ stage: 'drafting' }, ['during']);
        await moved();
      };
      await moved();
      await delivered(task, 'during');
      expect(await seenBy(task.workflow)).toMatchObject({ stage: 'drafting' });
    });
  });

  it('does not end when a signal comes during the last look', async () => {
    await followed(async (task, moved) => {
      task.move({ stage: 'closed', archived: true });
      task.duringLook = async () => {
        task.duringLook = () => undefined;
        task.move({}, ['at the last moment']);
        await moved();
      };
      await moved();
      await task.workflow.result();
      expect(task.delivered).toEqual(['at the last moment']);
    });
  });

  it('sees a move while a delivery is still under way, and delivers each once', async () => {
    await followed(async (task, moved) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      task.duringDelivery = (key) => (key === 'slow' ? held : undefined);
      task.move({}, ['slow']);
      await moved();
      await seesCursor(task);
      task.move({ stage: 'drafting' }, ['quick']);
      await moved();
      await delivered(task, 'quick');
      release();
      await delivered(task, 'slow');
      await keepHistory(task.workflow, 'task-lifecycle-moved-during-delivery');
      expect(task.delivered).toEqual(['quick', 'slow']);
    });
  });

  it('tries a delivery again that failed, without a signal', async () => {
    await followed(async (task, moved) => {
      task.duringDelivery = () => {
        task.duringDelivery = () => undefined;
        throw ApplicationFailure.nonRetryable('refused');
      };
      task.move({}, ['word']);
      await moved();
      await seesCursor(task);
      await temporal.advance(task.workflow, hour);
      await delivered(task, 'word');
    });
  });

  it('continues as new before its history grows long, and carries its cursor', async () => {
    await followed(async (task, moved) => {
      await moved();
      const first = (await task.workflow.describe()).runId;
      await until(async () => {
        task.move({});
        await moved();
        await seesCursor(task);
        return (await task.workflow.describe()).runId !== first;
      }, 110_000);
      const { historyLength } = await temporal.client.workflow.getHandle(task.workflow.workflowId, first).describe();
      expect(historyLength).toBeLessThan(1_100);
      const { events } = await task.workflow.fetchHistory();
      const input = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
      expect(JSON.parse(String(input))).toMatchObject({ cursor: expect.any(Number) });
      task.move({}, ['in the new run']);
      await moved();
      await delivered(task, 'in the new run');
      await keepHistory(task.workflow, 'task-lifecycle-continued');
    });
  });
});
