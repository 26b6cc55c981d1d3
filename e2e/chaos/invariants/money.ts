import { type Evidence, groupBy, type LedgerPayment, type PaymentSeen, sold, sum } from '../evidence/evidence';
import { each, type Invariant } from './invariant';

/** Nobody pays for nothing. */
export const nothingTakenForNothing: Invariant = {
  number: 3,
  sentence: 'Nothing captured without a confirmed order or a recorded void or refund by the deadline.',
  violations(evidence) {
    const orders = new Map(sold(evidence).map((order) => [order.id, order]));
    const payments = new Map(evidence.payments.map((payment) => [payment.id, payment]));
    const kept = evidence.ledger.payments.flatMap((entry) => {
      const payment = payments.get(entry.reference);
      const order = payment && orders.get(payment.orderId);
      const open = entry.authorised - entry.captured - entry.voided;
      const name = `${entry.reference} (${entry.token})`;
      if (order && order.status !== 'CANCELLED') {
        return entry.captured > order.totals.due ? [`${name}: ${entry.captured} taken for ${order.totals.due}`] : [];
      }
      const why = order ? `${order.number} was cancelled` : 'no order was sold';
      const held = [
        ...(entry.captured > entry.refunded ? [`${entry.captured - entry.refunded} kept`] : []),
        ...(open > 0 ? [`${open} set aside still`] : []),
        ...(['pending', 'action_required'].includes(entry.status) ? ['it may still be authorised'] : []),
      ];
      return held.map((text) => `${name}: ${text}, and ${why}`);
    });
    return [...kept, ...wronglyCharged(evidence)];
  },
};

/** An order that stands is charged what is due, by one payment. */
function wronglyCharged({ orders, payments, ledger, isCapturedAtOnce }: Evidence): string[] {
  const ofOrder = groupBy(payments, ({ orderId }) => orderId);
  const entries = new Map(ledger.payments.map((entry) => [entry.reference, entry]));
  return sold({ orders }).flatMap(({ id, number, status, lines, totals }) => {
    const charges = (ofOrder.get(id) ?? []).flatMap((payment) => entries.get(payment.id) ?? []);
    const charged = charges.filter(({ authorised }) => authorised > 0);
    if (totals.due === 0) return charged.length > 0 ? [`${number}: nothing was due, and it was charged`] : [];
    if (charged.length !== 1) return [`${number}: charged ${charged.length} times`];
    if (sum(charged, ({ authorised }) => authorised) !== totals.due) return [`${number}: not charged what is due`];
    if (status === 'CANCELLED') return [];
    const isSent = lines.every(({ quantity, shipped }) => shipped === quantity);
    const isUntouched = lines.every(({ shipped }) => shipped === 0);
    const captured = sum(charged, (one) => one.captured);
    if ((isCapturedAtOnce || isSent) && captured !== totals.due) return [`${number}: what is due was not taken`];
    if (!isCapturedAtOnce && isUntouched && captured > 0) return [`${number}: taken before anything was sent`];
    return [];
  });
}

/** Money only comes from where it is. */
export const sumsFit: Invariant = {
  number: 4,
  sentence: 'Σ refunds ≤ Σ captures ≤ authorised.',
  violations({ payments, ledger, orders }) {
    const fits = (sums: { authorised: number; captured: number; refunded: number }) =>
      sums.refunded <= sums.captured && sums.captured <= sums.authorised && sums.refunded >= 0;
    const text = (name: string, { authorised, captured, refunded }: LedgerPayment | PaymentSeen) =>
      `${name}: authorised ${authorised}, captured ${captured}, refunded ${refunded}`;
    return [
      ...each(
        ledger.payments,
        (entry) => !fits(entry),
        (entry) => text(`${entry.reference} at the provider`, entry),
      ),
      ...each(
        payments,
        (payment) => !fits(payment),
        (payment) => text(payment.id, payment),
      ),
      ...each(
        orders,
        ({ sums }) => !fits(sums),
        ({ number, sums }) => `${number}: ${JSON.stringify(sums)}`,
      ),
      ...each(
        ledger.payments,
        ({ captured, voided, authorised }) => captured + voided > authorised,
        ({ reference }) => `${reference}: more was released than is there`,
      ),
    ];
  },
};

/** What the provider tells counts once, and only if it was the provider. */
export const eventsCountOnce: Invariant = {
  number: 5,
  sentence: 'Provider events: duplicate, early, late, out of order have one effect; forged ones none.',
  violations: (evidence) => [...wrongWebhooks(evidence), ...wrongBooks(evidence)],
};

function wrongWebhooks({ ledger, keptWebhooks }: Evidence): string[] {
  const kept = groupBy(keptWebhooks, (id) => id);
  return [
    ...[...kept].flatMap(([id, all]) => (all.length > 1 ? [`${id} is kept ${all.length} times`] : [])),
    ...ledger.webhooks.flatMap(({ id, type, state, attempts }) => {
      const lies = attempts.filter(({ kind }) => kind !== 'true');
      const wrong: string[] = [];
      if (lies.some(({ status }) => status !== null && status < 400)) wrong.push('was a lie, and was taken');
      if (state === 'forged' && kept.has(id)) wrong.push('was forged, and is kept');
      if (state === 'delivered' && !kept.has(id)) wrong.push('was taken, and is not kept');
      if (state === 'queued' || state === 'abandoned') wrong.push(`is ${state}`);
      return wrong.map((text) => `${id} (${type}) ${text}`);
    }),
  ];
}

/** The shop's books say what the provider's say, and each thing once. */
function wrongBooks({ payments, ledger, orders }: Evidence): string[] {
  const entries = new Map(ledger.payments.map((entry) => [entry.reference, entry]));
  const sumsOfOrders = new Map(orders.map(({ id, sums }) => [id, sums]));
  return payments.flatMap((payment) => {
    const entry = entries.get(payment.id);
    const wrong: string[] = [];
    for (const name of ['authorised', 'captured', 'refunded'] as const) {
      const there = entry?.[name] ?? 0;
      if (payment[name] !== there) wrong.push(`${name} is ${payment[name]} here and ${there} at the provider`);
      const known = sumsOfOrders.get(payment.orderId)?.[name];
      if (known !== undefined && known !== payment[name]) wrong.push(`${name} is ${known} in its order`);
    }
    for (const [kind, name] of [
      ['CAPTURED', 'captured'],
      ['REFUNDED', 'refunded'],
    ] as const) {
      const told = sum(
        payment.events.filter((event) => event.kind === kind),
        ({ amount }) => amount ?? 0,
      );
      if (told !== payment[name]) wrong.push(`events ${kind} come to ${told}, not ${payment[name]}`);
    }
    const given = sum(
      payment.refunds.filter(({ state }) => state === 'SUCCEEDED'),
      ({ amount }) => amount,
    );
    if (given !== payment.refunded) wrong.push(`refunds come to ${given}, not ${payment.refunded}`);
    if (payment.refunds.some(({ state }) => state === 'PENDING')) wrong.push('a refund is pending still');
    if (['PENDING', 'VOIDING'].includes(payment.state)) wrong.push(`it is ${payment.state} still`);
    return wrong.map((text) => `${payment.id}: ${text}`);
  });
}
