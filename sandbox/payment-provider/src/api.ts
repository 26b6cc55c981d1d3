import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isCurrencyCode } from '#contracts';
import { admitWith } from '../../api/admit';
import { type Asked, createCounter, type Manner } from '../../api/counter';
import { Refusal } from '../../api/refusal';
import { understand } from '../../api/understand';
import type { Book } from '../../book/book';
import type { Courier } from '../../webhooks/courier';
import type { PaymentTables, Provider } from './provider';
import { behaviourOf } from './tokens';

const amount = z.int().min(1);
const reference = z.string().min(1).max(200);
const webAddress = z.url({ protocol: /^https?$/ });

const paymentInput = z.object({
  amount,
  currency: z.string().refine(isCurrencyCode, 'is no currency that is known here'),
  reference,
  token: z.string().max(200),
  capture: z.boolean().default(false),
  returnUrl: webAddress.nullish(),
});
const captureInput = z.object({ amount: amount.optional() });
const refundInput = z.object({ amount, reference: reference.nullish() });

/** Answer `/v1/payments`: what a merchant asks of its payment provider. */
export function servePayments(
  api: FastifyInstance,
  parts: { provider: Provider; book: Book; tables: PaymentTables; courier: Courier; key: string; now: () => number },
): void {
  const { provider } = parts;
  const counter = createCounter(api, parts);
  api.addHook('onRequest', admitWith(parts.key));

  /** Ask something about a payment that exists. */
  const about = (
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    ask: Pick<Asked, 'operation' | 'input'> & {
      reference?: string | null;
      carryOut(manner: Manner): ReturnType<Provider['capture']>;
    },
  ) => {
    const payment = provider.find(request.params.id);
    return counter.serve(request, reply, {
      operation: ask.operation,
      input: ask.input,
      token: payment.token,
      references: ask.reference ? [ask.reference, payment.reference] : [payment.reference],
      subject: payment.id,
      carryOut: ask.carryOut,
    });
  };

  api.post('/v1/payments', (request, reply) => {
    const { capture: isCapturedAtOnce, returnUrl = null, ...input } = understand(paymentInput, request.body);
    const usual = behaviourOf(input.token);
    if (!usual) throw new Refusal(422, 'unknown_token', 'There is no such token.');
    return counter.serve(request, reply, {
      operation: 'authorise',
      input: { ...input, isCapturedAtOnce, returnUrl },
      token: input.token,
      references: [input.reference],
      subject: null,
      usual,
      carryOut: (manner) => provider.authorise({ ...input, isCapturedAtOnce, returnUrl }, manner),
    });
  });

  api.get<{ Params: { id: string } }>('/v1/payments/:id', (request, reply) =>
    about(request, reply, {
      operation: 'read',
      input: null,
      carryOut: () => {
        const payment = provider.find(request.params.id);
        return { subject: payment.id, body: provider.wire(payment), changes: [], events: [] };
      },
    }),
  );

  api.get('/v1/payments', (request, reply) => {
    const wanted = understand(z.object({ reference }), request.query).reference;
    return counter.serve(request, reply, {
      operation: 'read',
      input: null,
      token: null,
      references: [wanted],
      subject: null,
      carryOut: () => ({
        subject: null,
        body: { payments: provider.findByReference(wanted).map(provider.wire) },
        changes: [],
        events: [],
      }),
    });
  });

  api.post<{ Params: { id: string } }>('/v1/payments/:id/capture', (request, reply) => {
    const input = understand(captureInput, request.body ?? {});
    const carryOut = (manner: Manner) => provider.capture(request.params.id, input.amount, manner);
    return about(request, reply, { operation: 'capture', input, carryOut });
  });

  api.post<{ Params: { id: string } }>('/v1/payments/:id/void', (request, reply) =>
    about(request, reply, {
      operation: 'void',
      input: null,
      carryOut: (manner) => provider.void(request.params.id, manner),
    }),
  );

  api.post<{ Params: { id: string } }>('/v1/payments/:id/refund', (request, reply) => {
    const { amount, reference = null } = understand(refundInput, request.body);
    const carryOut = (manner: Manner) => provider.refund(request.params.id, { amount, reference }, manner);
    return about(request, reply, { operation: 'refund', input: { amount, reference }, reference, carryOut });
  });
}
