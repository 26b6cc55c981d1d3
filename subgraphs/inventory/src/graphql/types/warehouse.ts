import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A channel that a warehouse ships for, as the graph shows it. */
@ObjectType('ServedChannel', { description: 'A channel that a warehouse ships for.' })
export class ServedChannelType {
  @Field(() => String, { description: 'The slug of the channel.' })
  channelSlug: string;

  @Field(() => Int, { description: 'Of the warehouses that serve a channel, the one with the lowest is asked first.' })
  priority: number;
}

/** A warehouse as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Warehouse', { description: 'Where stock lies.' })
export class WarehouseType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Unique, for people and labels; never changes.' })
  code: string;

  @Field(() => String)
  city: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  countryCode: string;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const WarehouseConnection = ConnectionOf('Warehouse', () => WarehouseType);
