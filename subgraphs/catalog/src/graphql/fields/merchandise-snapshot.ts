import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { urlOf } from '../../domain/media';
import type { CatalogContext } from '../context';
import { MerchandiseSnapshotType } from '../types/merchandise-snapshot';

/** What of a snapshot is worked out. */
@Resolver(() => MerchandiseSnapshotType)
export class MerchandiseSnapshotFields {
  @FieldResolver(() => String, { nullable: true, description: 'The picture that shows it best.' })
  imageUrl(@Root() { media }: MerchandiseSnapshotType, @Ctx() { publicUrl }: CatalogContext): string | null {
    return media && urlOf(media, publicUrl);
  }
}
