import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal, refusalBody } from './refusal';

/** Say no in the words of an outside party; what nobody expected goes on to the handler that every process has. */
export function answerRefusals(api: FastifyInstance): void {
  api.setErrorHandler((error: FastifyError | Refusal, _request, reply) => {
    if (error instanceof Refusal) return reply.code(error.status).send(refusalBody(error));
    if (error.statusCode === undefined || error.statusCode >= 500) throw error;
    return reply.code(error.statusCode).send({ error: { code: 'invalid_request', message: error.message } });
  });
}
