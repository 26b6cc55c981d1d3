import { type Evidence, factsOf, groupBy, type LevelSeen, sold, standing, sum } from '../evidence/evidence';
import { each, type Invariant } from './invariant';

/** Nothing is sold twice. */
export const neverOversold: Invariant = {
  number: 1,
  sentence: 'N units and M buyers give exactly N orders. available = onHand − allocated − reserved ≥ 0.',
  violations: (evidence) => [...wrongLevels(evidence), ...wrongAllocations(evidence)],
};

function wrongLevels({ levels, movements }: Evidence): string[] {
  const ofLevel = groupBy(movements, ({ levelId }) => levelId);
  return levels.flatMap((level) => {
    const { onHand, allocated, reserved, available } = level;
    const moved = ofLevel.get(level.id) ?? [];
    const wrong: string[] = [];
    if (available !== onHand - allocated - reserved) wrong.push(`${available} available is not what is left`);
    if (Math.min(onHand, allocated, reserved, available) < 0) wrong.push('something is below 0');
    if (sum(moved, (one) => one.onHandDelta) !== onHand) wrong.push('movements do not sum to onHand');
    if (sum(moved, (one) => one.allocatedDelta) !== allocated) wrong.push('movements do not sum to allocated');
    return wrong.map((text) => `${nameOf(level)}: ${text} (${JSON.stringify({ onHand, allocated, reserved })})`);
  });
}

/** What is allocated is what orders wait for, warehouse by warehouse. */
function wrongAllocations(evidence: Evidence): string[] {
  const orders = standing(evidence);
  const waiting = new Map<string, number>();
  const lines = orders.flatMap((order) => order.lines.map((line) => ({ order, ...line })));
  for (const { sku, allocations } of lines)
    for (const { warehouseId, quantity } of allocations)
      waiting.set(`${sku} ${warehouseId}`, (waiting.get(`${sku} ${warehouseId}`) ?? 0) + quantity);
  const left = groupBy(
    evidence.movements.filter(({ reason }) => reason === 'DISPATCHED'),
    ({ levelId }) => levelId,
  );
  return [
    ...each(
      lines,
      ({ quantity, allocations }) => sum(allocations, (one) => one.quantity) !== quantity,
      ({ order, sku }) => `${order.number}: ${sku} is not allocated in full, and nothing more`,
    ),
    ...evidence.levels.flatMap((level) => {
      const promised = waiting.get(`${level.sku} ${level.warehouseId}`) ?? 0;
      const gone = -sum(left.get(level.id) ?? [], (one) => one.allocatedDelta);
      if (level.allocated + gone === promised) return [];
      return [`${nameOf(level)}: ${level.allocated} allocated and ${gone} sent, ${promised} in orders`];
    }),
  ];
}

/** A reservation is settled once. */
export const reservedOnce: Invariant = {
  number: 8,
  sentence: 'An expired reservation releases once and is never committed.',
  violations(evidence) {
    const expired = groupBy(factsOf(evidence, 'inventory.reservation-expired.v1'), (fact) =>
      String(fact.reservationId),
    );
    const twice = [...expired].filter(([, facts]) => facts.length > 1);
    return [...twice.map(([id, facts]) => `${id} has expired ${facts.length} times`), ...wrongCommitments(evidence)];
  },
};

/** Every order that was sold is committed once, line by line; nothing else is. */
function wrongCommitments(evidence: Evidence): string[] {
  const levels = new Map(evidence.levels.map((level) => [level.id, level]));
  const committed = new Map<string, number>();
  for (const { reason, orderId, levelId, allocatedDelta } of evidence.movements) {
    if (reason !== 'ALLOCATED') continue;
    const key = `${orderId} ${levels.get(levelId)?.sku}`;
    committed.set(key, (committed.get(key) ?? 0) + allocatedDelta);
  }
  const skus = new Set(evidence.levels.map(({ sku }) => sku));
  const wrong: string[] = [];
  for (const order of sold(evidence)) {
    for (const [sku, lines] of groupBy(order.lines, (line) => line.sku)) {
      if (!skus.has(sku)) continue;
      const wanted = sum(lines, ({ quantity }) => quantity);
      const got = committed.get(`${order.id} ${sku}`) ?? 0;
      if (got !== wanted) wrong.push(`${order.number}: ${got} of ${sku} were committed, ${wanted} were bought`);
      committed.delete(`${order.id} ${sku}`);
    }
  }
  return [...wrong, ...[...committed.keys()].map((key) => `committed without an order that was sold: ${key}`)];
}

const nameOf = ({ sku, warehouseId }: LevelSeen): string => `${sku} in ${warehouseId}`;
