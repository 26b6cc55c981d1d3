import { hasScope, isAnyId, isId } from '#contracts';
import { asOf, type Reservation } from '../domain/reservation';
import type { StockLevel } from '../domain/stock-level';
import type { Warehouse } from '../domain/warehouse';
import type { InventoryContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** A thing that catalog sells, known here by its id alone. */
export interface MerchandiseStub {
  readonly id: string;
}

/** The thing with this id, of whatever kind; whether there is one, catalog knows. */
export function findMerchandise({ id }: Key): MerchandiseStub | null {
  return isAnyId(id) ? { id } : null;
}

/** The warehouse with this id; anybody may know where parcels come from. */
export async function findWarehouse({ id }: Key, { loaders }: InventoryContext): Promise<Warehouse | null> {
  return isId('warehouse', id) ? loaders.warehouse.load(id) : null;
}

/** The stock level with this id, for staff. */
export async function findStockLevel(
  { id }: Key,
  { loaders, principal }: InventoryContext,
): Promise<StockLevel | null> {
  if (!isId('stockLevel', id)) return null;
  return hasScope(principal, 'inventory:read') ? loaders.stockLevel.load(id) : null;
}

/** The reservation with this id, for services. */
export async function findReservation(
  { id }: Key,
  { loaders, principal, at }: InventoryContext,
): Promise<Reservation | null> {
  if (!isId('reservation', id) || principal.kind !== 'service') return null;
  const found = await loaders.reservation.load(id);
  return found && asOf(found, at);
}
