import { createId } from '#contracts';
import type { TimelineDetail, TimelineEntry, TimelineKind } from '../domain/timeline';

/** Something that happened to an order, for its timeline. */
export const entryOf = (
  orderId: string,
  kind: TimelineKind,
  { at, actor, ...detail }: { at: Date; actor: string } & TimelineDetail,
): TimelineEntry => ({ id: createId('timelineEntry', at.getTime()), orderId, kind, at, actor, detail });
