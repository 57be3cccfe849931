import { createParamDecorator, Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Reading } from '../../../libs/application/access/reading.js';
import type { OpenTask } from '../../../libs/application/index.js';
import type { PersonId, TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import type { ApiRequest } from '../auth/who.js';
import { taskIdOf } from './acting.js';

/** The task that the address names, by the form of its id. */
export const TaskParam = createParamDecorator((_: unknown, context: ExecutionContext): TaskId =>
  taskIdOf(context.switchToHttp().getRequest<ApiRequest>().params.id ?? ''),
);

/** A task as it is now and as this person may see it, or the refusal that there is none: shared by all that only look. */
@Injectable()
export class Opening {
  constructor(private readonly reading: Reading) {}

  async open(id: TaskId, person: PersonId): Promise<OpenTask> {
    const task = await this.reading.as(person).open(id);
    if (!task) throw new Refused('task.notFound', { task: id });
    return task;
  }
}
