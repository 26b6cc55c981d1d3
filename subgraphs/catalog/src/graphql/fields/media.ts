import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLocale } from '#contracts';
import { type Media, urlOf } from '../../domain/media';
import type { CatalogContext } from '../context';
import { MediaType } from '../types/media';

/** What of a picture is worked out. */
@Resolver(() => MediaType)
export class MediaFields {
  @FieldResolver(() => String, { description: 'What it shows, for those who do not see it.' })
  alt(@Root() media: Media, @Ctx() { locale }: CatalogContext): string {
    return inLocale(media, 'alt', locale);
  }

  @FieldResolver(() => String, { description: 'Where it is.' })
  url(@Root() media: Media, @Ctx() { publicUrl }: CatalogContext): string {
    return urlOf(media, publicUrl);
  }
}
