import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import { TIMELINE, type TimelineKind } from '../../domain/timeline';

const kinds = Object.entries(TIMELINE).map(([kind, { meaning }]) => [kind, meaning] as const);

const TimelineKindEnum = enumOf('OrderEventKind', Object.fromEntries(kinds) as Record<TimelineKind, string>);

/** Something that happened to an order, as the graph shows it. */
@ObjectType('OrderEvent', { description: 'Something that happened to an order.' })
export class TimelineEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => TimelineKindEnum)
  kind: TimelineKind;

  @Field(() => DateTime)
  at: Date;
}
