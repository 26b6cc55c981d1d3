import { randomInt } from 'node:crypto';
import type { Effect, Manner } from '../../api/counter';
import { Refusal } from '../../api/refusal';
import { type ApiTables, apiTables } from '../../api/tables';
import { createAlarms } from '../../book/alarms';
import type { Book, Table } from '../../book/book';
import { newId } from '../../book/id';
import { decisionOf } from '../../script/behaviour';
import { direct } from '../../script/script';
import type { Courier } from '../../webhooks/courier';
import { createEvent } from '../../webhooks/event';
import { advance, destinationOf, type Label, type Status, statusOf, type Travel } from './domain/label';
import { toWire } from './wire';

/** What the carrier keeps. */
export interface CarrierTables extends ApiTables {
  readonly labels: Table<Label>;
}

/** Find these tables in a book. */
export const carrierTables = (book: Book): CarrierTables => ({ ...apiTables(book), labels: book.table('labels') });

/** What a sender asks for. */
export type LabelRequest = Pick<Label, 'reference' | 'address' | 'weightGrams' | 'parcels'>;

/** What can be asked of the carrier. */
export type Carrier = ReturnType<typeof createCarrier>;

/** Make the carrier. What a call asks for is handed out as an effect, to be saved together with its answer. */
export function createCarrier(parts: {
  book: Book;
  tables: CarrierTables;
  courier: Courier;
  now: () => number;
  /** Where a browser finds this program. */
  baseUrl: () => string;
}) {
  const { book, tables, courier, now, baseUrl } = parts;
  const alarms = createAlarms<Travel>(now, (id) => moveOn(id, destinationOf(find(id))));
  const wire = (label: Label) => toWire(label, baseUrl());
  const moment = (inMs = 0) => new Date(now() + inMs).toISOString();
  const setAlarm = ({ id, travel }: Label) => alarms.set(id, travel ? [travel] : []);

  function find(id: string): Label {
    const label = tables.labels.find(id);
    if (!label) throw new Refusal(404, 'not_found', 'There is no such label.');
    return label;
  }

  function moveOn(id: string, to: Status | undefined): void {
    const label = find(id);
    const at = moment();
    const moved = advance(label, to, at);
    if (!moved) throw new Refusal(409, 'cannot_advance', `A parcel that is ${statusOf(label)} does not go there.`);
    setAlarm(moved);
    const { trackingNumber, reference } = moved;
    const fact = { trackingNumber, status: statusOf(moved), at, reference, labelId: id };
    const event = createEvent('tracking', id, fact, at);
    const occurrence = { operation: 'advance', isUnasked: true, token: null, references: [reference] };
    const { behaviour, used } = direct(tables.rules, occurrence);
    book.write([tables.labels.put(id, moved), ...used, tables.events.put(event.id, event)]);
    void courier.send([event], behaviour.webhooks);
  }

  return {
    find,
    wire,
    findByReference: (reference: string): Label[] =>
      tables.labels.all().filter((label) => label.reference === reference),
    findByTrackingNumber(trackingNumber: string): Label {
      const label = tables.labels.all().find((label) => label.trackingNumber === trackingNumber);
      return label ?? find(trackingNumber);
    },

    /** Take a parcel; it waits to be picked up. */
    accept(request: LabelRequest, { behaviour, idempotencyKey }: Manner): Effect {
      if (decisionOf(behaviour) === 'decline') {
        throw new Refusal(422, 'address_refused', 'We do not deliver to this address.');
      }
      const { progress } = behaviour;
      const label: Label = {
        id: newId('lbl'),
        ...request,
        trackingNumber: `AG${randomInt(1e11, 1e12)}`,
        history: [{ status: 'created', at: moment() }],
        travel: progress ? { ...progress, at: moment(progress.everyMs) } : null,
        idempotencyKey,
      };
      setAlarm(label);
      return { subject: label.id, body: wire(label), changes: [tables.labels.put(label.id, label)], events: [] };
    },

    /** Move a parcel on, and tell its sender. */
    moveOn,

    /** Go on where an earlier process was ended. */
    resume(): void {
      for (const label of tables.labels.all()) setAlarm(label);
      courier.resume();
    },

    stop: () => alarms.stop(),
  };
}
