import { IsUrl, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, PayloadOf, toPayload } from '#kit';
import type { CatalogContext } from '../context';
import { CatalogError } from '../types/catalog-error';
import { MediaType } from '../types/media';
import { explain } from './explain';

const MediaPayload = PayloadOf(CatalogError, 'Media', () => MediaType);

@InputType({ description: 'A picture to be; it stands behind those the product has.' })
class MediaAddInput {
  @IdField()
  productId: string;

  @Field(() => String, { description: 'Where it is, on the web.' })
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(2_000)
  url: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  @MinLength(1)
  @MaxLength(200)
  alt: string;
}

@InputType()
class MediaRemoveInput {
  @IdField()
  id: string;
}

/** `Mutation.mediaAdd` and `Mutation.mediaRemove` */
@Resolver()
export class MediaMutations {
  @Allow('catalog:write')
  @Mutation(() => MediaPayload, { nullable: true })
  async mediaAdd(
    @Arg('input', () => MediaAddInput) { productId, url, alt }: MediaAddInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.addMedia({ productId, url, alt, translations: {} }), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => MediaPayload, { nullable: true, description: 'Answers with the picture as it was.' })
  async mediaRemove(
    @Arg('input', () => MediaRemoveInput) { id }: MediaRemoveInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.removeMedia(id), explain);
  }
}
