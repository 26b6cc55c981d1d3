import { Ctx, Query, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { Channel } from '../../domain/channel';
import type { CatalogContext } from '../context';
import { ChannelType } from '../types/channel';

/** `Query.channels` */
@Resolver()
export class ChannelsQuery {
  @Allow('public')
  @Query(() => [ChannelType], { nullable: true, description: 'Where the shop sells, the default channel first.' })
  channels(@Ctx() { loaders }: CatalogContext): Promise<readonly Channel[]> {
    return loaders.channels();
  }
}
