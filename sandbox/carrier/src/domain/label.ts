/** Where a parcel is. */
export const STATUSES = ['created', 'in_transit', 'delivered', 'lost', 'returned'] as const;

/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** How a parcel's travel can end. */
type End = 'delivered' | 'lost' | 'returned';

/** How a parcel travels by itself: its next step, and how far it goes. */
export interface Travel {
  readonly everyMs: number;
  readonly until: End;
  /** When the next step is. */
  readonly at: string;
}

/** Where a parcel was, from when on. */
interface Step {
  readonly status: Status;
  readonly at: string;
}

/** A parcel that somebody paid to have carried. */
export interface Label {
  readonly id: string;
  /** What the sender calls it. */
  readonly reference: string;
  readonly trackingNumber: string;
  /** Who gets it, as the sender wrote it. */
  readonly address: Readonly<Record<string, string | null>>;
  readonly weightGrams: number;
  readonly parcels: number;
  /** The latest last; the first is `created`. */
  readonly history: readonly Step[];
  /** Null when it moves only when somebody says so. */
  readonly travel: Travel | null;
  readonly idempotencyKey: string | null;
}

/** Where a parcel can go from where it is. */
const NEXT: Record<Status, readonly Status[]> = {
  created: ['in_transit'],
  in_transit: ['delivered', 'lost', 'returned'],
  delivered: [],
  lost: [],
  returned: [],
};

/** Where a parcel is now. */
export const statusOf = ({ history }: Pick<Label, 'history'>): Status => history.at(-1)?.status ?? 'created';

/** Where a parcel can go, the usual way first. */
export const nextOf = (label: Pick<Label, 'history'>): readonly Status[] => NEXT[statusOf(label)];

/** Move a parcel on; nothing when it cannot go there. */
export function advance(label: Label, to: Status | undefined, at: string): Label | undefined {
  const status = to ?? nextOf(label)[0];
  if (!status || !nextOf(label).includes(status)) return undefined;
  const moved: Label = { ...label, history: [...label.history, { status, at }] };
  return { ...moved, travel: nextOf(moved).length === 0 ? null : later(label.travel, at) };
}

/** Where a parcel that travels by itself goes next. */
export const destinationOf = (label: Label): Status | undefined =>
  statusOf(label) === 'in_transit' ? label.travel?.until : nextOf(label)[0];

function later(travel: Travel | null, from: string): Travel | null {
  return travel && { ...travel, at: new Date(Date.parse(from) + travel.everyMs).toISOString() };
}
