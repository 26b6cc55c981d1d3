import { createId, done } from '#contracts';
import { TakenError } from '#kit';
import { allocate, merge, type WantedLine } from '../domain/allocation';
import type { Outcome } from '../domain/outcome';
import { holdsExactly, isLapsed, type Reservation } from '../domain/reservation';
import { refuseShortages } from '../domain/shortage';
import { happen } from '../domain/stock-level';
import type { ServedChannel } from '../domain/warehouse';
import type { StockRows } from '../store/stock';
import { claimLapsed, NONE, settleLapsed, withoutLapsed } from './lapsed';
import { changed, type Movable, tellTurns } from './levels';
import type { Parts } from './parts';

/** Units that somebody wants set aside. */
export interface WantedReservation {
  /** A cart. */
  readonly owner: string;
  readonly channel: string;
  readonly expiresInSeconds: number;
  readonly lines: readonly WantedLine[];
  /** Whether they may come from several warehouses. */
  readonly allowSplit: boolean;
  /** Trace context of the request. */
  readonly traceparent?: string;
}

/** What stays set aside, if anything; or the word that something is in the way which a second look can remove. */
type Look = Outcome<Reservation | null> | 'look again';

/** The use case of setting stock aside. */
export function reservationService({ store, now }: Parts) {
  return {
    /**
     * Let what somebody has set aside be exactly these lines, for so long from now; without lines, nothing. When one of
     * them cannot be met, all stays as it was. For whoever was sold what they had, nothing is set aside any more: they
     * only come late.
     */
    async setReservation(wanted: WantedReservation): Promise<Outcome<Reservation | null>> {
      const served = await store.servedChannels();
      const first = await look(wanted, served, false);
      const second = first === 'look again' ? await look(wanted, served, true) : first;
      if (second === 'look again') throw new RangeError('a second look sees all there is');
      return second;
    },
  };

  async function look(wanted: WantedReservation, served: readonly ServedChannel[], isSecond: boolean): Promise<Look> {
    try {
      return await store.stock.transaction((rows) => set(rows, wanted, served, isSecond));
    } catch (error) {
      // The same cart made its first reservation at the same moment; the second look waits for that one.
      if (!isSecond && error instanceof TakenError) return 'look again';
      throw error;
    }
  }

  async function set(
    rows: StockRows,
    wanted: WantedReservation,
    served: readonly ServedChannel[],
    isSecond: boolean,
  ): Promise<Look> {
    const { owner, channel, lines, traceparent } = wanted;
    const known = await rows.lockKeptReservations(owner);
    if (known.some(({ state }) => state === 'COMMITTED')) return done(null);
    const [current] = known;
    if (!current && lines.length === 0) return done(null);
    const held = current ? await rows.findUnits([current.id]) : [];
    // The clock is read once the lock is held: waiting for it takes time.
    const at = now();
    const expiresAt = new Date(at.getTime() + wanted.expiresInSeconds * 1000);
    if (current && !isLapsed(current, at) && current.channelSlug === channel && holdsExactly(held, lines, wanted)) {
      await rows.setExpiry(current.id, expiresAt);
      return done({ ...current, expiresAt });
    }

    const things = merge([...lines, ...held]).map(({ merchandiseId }) => merchandiseId);
    const lapsed = isSecond ? await claimLapsed(rows, { at, merchandiseIds: things, except: current?.id }) : NONE;
    const ids = merge([...lines, ...held, ...lapsed.units]).map(({ merchandiseId }) => merchandiseId);
    const before = await rows.lockShelves(ids);
    const free = happen('release', withoutLapsed(before, lapsed), held);
    const inTurn = served.filter(({ channelSlug }) => channelSlug === channel).map((one) => one.warehouseId);
    const allocation = allocate(free, inTurn, lines, wanted);
    if (allocation.kind === 'short') {
      const isInTheWay = !isSecond && (await rows.holdsLapsed(things, at));
      return isInTheWay ? 'look again' : refuseShortages(lines, allocation.shortages);
    }
    const move = { before, after: happen('reserve', free, allocation.units), at };
    const kept = { owner, channelSlug: channel, expiresAt, units: allocation.units };
    const saved = await save(rows, current, kept, move);
    await settleLapsed(rows, lapsed, at);
    await tellTurns(rows, move, served, traceparent);
    return done(saved);
  }
}

/** Write what is set aside now: in the reservation that is there, or in a new one; without units there is none. */
async function save(
  rows: StockRows,
  current: Reservation | undefined,
  kept: Omit<Parameters<StockRows['addReservation']>[0], 'id'>,
  move: Movable,
): Promise<Reservation | null> {
  const { at } = move;
  const id = current?.id ?? createId('reservation', at.getTime());
  if (current && kept.units.length === 0) {
    await rows.settleReservations([id], 'RELEASED', changed(move), at);
    return null;
  }
  if (current) await rows.replaceReservation({ ...kept, id }, changed(move), at);
  else await rows.addReservation({ ...kept, id }, changed(move), at);
  const { units, ...columns } = kept;
  return { ...columns, id, state: 'ACTIVE', createdAt: current?.createdAt ?? at, settledAt: null };
}
