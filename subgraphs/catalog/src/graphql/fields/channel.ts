import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import type { Channel } from '../../domain/channel';
import type { CatalogContext } from '../context';
import { ChannelType } from '../types/channel';

/** What of a channel is worked out. */
@Resolver(() => ChannelType)
export class ChannelFields {
  @FieldResolver(() => String)
  name(@Root() channel: Channel, @Ctx() { locale }: CatalogContext): string {
    return inLocale(channel, 'name', locale);
  }
}
