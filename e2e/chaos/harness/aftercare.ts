import { randomUUID } from 'node:crypto';
import type { Answer } from '../../harness/shop';
import type { Stage } from './stage';

/** What somebody was answered: what they have now, and why not. */
export interface Outcome<Thing> {
  readonly thing: Thing | null;
  readonly codes: readonly string[];
}

/** Give a part of an order's money back. */
export const refund = (stage: Stage, orderId: string, amountMinor: number) =>
  ask<{ id: string; state: string }>(stage, 'refund', REFUND, { orderId, amountMinor, reason: 'for a friend' });

/** Take a part of what is set aside. */
export const capture = (stage: Stage, id: string, amountMinor: number) =>
  ask<{ id: string; state: string }>(stage, 'payment', CAPTURE, { id, amountMinor });

/** Call an order off. */
export const cancel = (stage: Stage, orderId: string) =>
  ask<{ id: string; status: string }>(stage, 'order', CANCEL, { orderId, reason: 'changed their mind' });

/** Pack an order, or a part of it. */
export const pack = (stage: Stage, orderId: string, lines?: readonly { orderLineId: string; quantity: number }[]) =>
  ask<{ id: string; state: string }>(stage, 'shipment', PACK, { orderId, ...(lines && { lines }) });

/** Hand a shipment to its carrier. */
export const dispatch = (stage: Stage, id: string) =>
  ask<{ id: string; state: string }>(stage, 'shipment', DISPATCH, { id });

/** Send things back, have them accepted and received, and put on the shelf again. */
export async function sendBack(stage: Stage, orderId: string, orderLineId: string, quantity: number) {
  const lines = [{ orderLineId, quantity, reason: 'CHANGED_MIND' }];
  const asked = await ask<{ id: string }>(stage, 'return', REQUEST, { orderId, lines });
  const id = asked.thing?.id;
  if (!id) return asked;
  await ask(stage, 'return', APPROVE, { id }, { isKeyed: false });
  const received = [{ orderLineId, quantity, restockWarehouseId: stage.place.warehouseId }];
  return ask<{ id: string }>(stage, 'return', RECEIVE, { id, lines: received });
}

async function ask<Thing>(
  { staff }: Pick<Stage, 'staff'>,
  what: string,
  query: string,
  input: Record<string, unknown>,
  { isKeyed = true }: { isKeyed?: boolean } = {},
): Promise<Outcome<Thing>> {
  const keyed = isKeyed ? { ...input, idempotencyKey: randomUUID() } : input;
  const { data, errors }: Answer<Record<string, Payload<Thing> | null> | null> = await staff(query, { input: keyed });
  const payload = data?.outcome;
  const codes = [...(payload?.errors ?? []).map(({ code }) => code), ...errors.map((e) => String(e.extensions?.code))];
  return { thing: payload?.[what] ?? null, codes };
}

type Payload<Thing> = { readonly errors: readonly { readonly code: string }[] } & {
  readonly [what: string]: Thing | null;
};

const REFUND = `mutation Refund($input: PaymentRefundInput!) {
  outcome: paymentRefund(input: $input) { refund { id state } errors { code message } }
}`;
const CAPTURE = `mutation Capture($input: PaymentCaptureInput!) {
  outcome: paymentCapture(input: $input) { payment { id state } errors { code message } }
}`;
const CANCEL = `mutation Cancel($input: OrderCancelInput!) {
  outcome: orderCancel(input: $input) { order { id status } errors { code message } }
}`;
const PACK = `mutation Pack($input: ShipmentCreateInput!) {
  outcome: shipmentCreate(input: $input) { shipment { id state } errors { code message } }
}`;
const DISPATCH = `mutation Dispatch($input: ShipmentChangeInput!) {
  outcome: shipmentDispatch(input: $input) { shipment { id state } errors { code message } }
}`;
const REQUEST = `mutation RequestReturn($input: ReturnRequestInput!) {
  outcome: returnRequest(input: $input) { return { id state } errors { code message } }
}`;
const APPROVE = `mutation ApproveReturn($input: ReturnDecideInput!) {
  outcome: returnApprove(input: $input) { return { id state } errors { code message } }
}`;
const RECEIVE = `mutation ReceiveReturn($input: ReturnReceiveInput!) {
  outcome: returnReceive(input: $input) { return { id state } errors { code message } }
}`;
