import { createHash } from 'node:crypto';
import { applyDecorators, Controller, createParamDecorator, HttpCode, Injectable, Post } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Commit, Directory, Procedures } from '../../../libs/application/index.js';
import { receiptView } from '../../../libs/application/views/receipt.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { Act, ActKind, PersonId, TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Fresh } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { bindingActs } from './binding.js';
import { ReceiptDto } from './receipt.dto.js';

/** What an act's body must hold: the act itself, but for its name, which the address says. */
export type Input<Kind extends ActKind> = Omit<Extract<Act, { act: Kind }>, 'act'>;

/** Who acts on which task, under which key; `reply` so that a repeated receipt can say that it is one. */
export type Acted = { task: TaskId; person: PersonId; key: string; reply: FastifyReply };

/** The one way from a controller to the commit: every act is handled here, and nowhere else. */
@Injectable()
export class Acting {
  constructor(
    private readonly commit: Commit,
    private readonly directory: Directory,
    private readonly procedures: Procedures,
  ) {}

  async act({ task, person, key, reply }: Acted, act: Act): Promise<ReceiptView> {
    // A command is plain JSON: what the checks left as instances of classes becomes that here.
    const outcome = await this.commit.act({ command: { task, person, act: structuredClone(act) }, key });
    if ('refusal' in outcome) {
      const known = { ...(await this.directory.current()), procedures: await this.procedures.all() };
      const { refused, facts } = outcome.refusal;
      throw new Refused(refused, facts, { nameOf: nameOfFact(known) });
    }
    if (outcome.repeated) void reply.status(200).header('Idempotency-Replayed', 'true');
    return receiptView(outcome.receipt);
  }
}

export const ActHeaders = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'A key of the caller’s for this command: sending it again gives the same receipt and does nothing twice.',
    schema: { type: 'string', minLength: 8, maxLength: 128 },
  });

export const ActController = (): ClassDecorator => applyDecorators(ApiTags('acts'), Controller('tasks/:id'));

/** `POST /api/tasks/:id/<act>`: the address is the act's own name. */
export const Acts = (act: ActKind, summary: string): MethodDecorator =>
  applyDecorators(
    Post(act),
    HttpCode(200),
    ActHeaders(),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiOperation({ operationId: act, summary }),
    ApiOkResponse({ type: ReceiptDto }),
    ...(bindingActs.has(act) ? [Fresh()] : []),
  );

export const By = createParamDecorator((_: unknown, context: ExecutionContext): Acted => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
  const { person } = whoOf(request);
  const key = keyOf(request);
  const task = request.params.id === undefined ? newTaskId(person, key) : taskIdOf(request.params.id);
  return { task, person, key, reply: context.switchToHttp().getResponse<FastifyReply>() };
});

export const keyOf = (request: ApiRequest): string => {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new Refused('key.missing');
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) throw new Refused('key.invalid');
  return key;
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** What cannot be the id of a task is not one: the database need not be asked. */
export const taskIdOf = (text: string): TaskId => {
  if (!uuid.test(text)) throw new Refused('task.notFound');
  return text;
};

/** The id of a new task follows from who asks and their key (UUID version 8), so that asking again asks for the same task. */
const newTaskId = (person: PersonId, key: string): TaskId => {
  const digest = createHash('sha256')
    .update(JSON.stringify(['assign', person, key]))
    .digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
};
