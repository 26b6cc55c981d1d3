import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { admitWith } from '../../api/admit';
import { createCounter } from '../../api/counter';
import type { ApiTables } from '../../api/tables';
import { understand } from '../../api/understand';
import type { Book } from '../../book/book';
import type { Courier } from '../../webhooks/courier';
import type { Carrier } from './carrier';

const reference = z.string().min(1).max(200);
const line = z
  .string()
  .max(500)
  .nullish()
  .transform((text) => text ?? null);

const labelInput = z.object({
  reference,
  address: z.record(z.string(), line),
  weightGrams: z.int().min(0),
  /** How many, or one by one. */
  parcels: z
    .union([
      z.int().min(1).max(1_000),
      z
        .array(z.unknown())
        .min(1)
        .max(1_000)
        .transform((parcels) => parcels.length),
    ])
    .default(1),
});

/** Answer `/v1/labels`: what a sender asks of its carrier. */
export function serveLabels(
  api: FastifyInstance,
  parts: { carrier: Carrier; book: Book; tables: ApiTables; courier: Courier; key: string; now: () => number },
): void {
  const { carrier } = parts;
  const counter = createCounter(api, parts);
  api.addHook('onRequest', admitWith(parts.key));

  api.post('/v1/labels', (request, reply) => {
    const input = understand(labelInput, request.body);
    return counter.serve(request, reply, {
      operation: 'label',
      input,
      token: null,
      references: [input.reference],
      subject: null,
      carryOut: (manner) => carrier.accept(input, manner),
    });
  });

  api.get<{ Params: { id: string } }>('/v1/labels/:id', (request, reply) => {
    const label = carrier.find(request.params.id);
    return counter.serve(request, reply, {
      operation: 'read',
      input: null,
      token: null,
      references: [label.reference],
      subject: label.id,
      carryOut: () => ({ subject: label.id, body: carrier.wire(label), changes: [], events: [] }),
    });
  });

  api.get('/v1/labels', (request, reply) => {
    const wanted = understand(z.object({ reference }), request.query).reference;
    return counter.serve(request, reply, {
      operation: 'read',
      input: null,
      token: null,
      references: [wanted],
      subject: null,
      carryOut: () => ({
        subject: null,
        body: { labels: carrier.findByReference(wanted).map(carrier.wire) },
        changes: [],
        events: [],
      }),
    });
  });
}
