import { ArrayMaxSize, IsIn, MaxLength } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { LOCALES, type Locale } from '#contracts';
import { Allow, IsSlug } from '#kit';
import type { CatalogContext } from '../context';
import { MerchandiseSnapshotType } from '../types/merchandise-snapshot';

@Directive('@inaccessible')
@InputType()
class MerchandiseSnapshotsInput {
  @Field(() => [ID], { description: 'At most 100.' })
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  ids: string[];

  @Field(() => String, { description: 'The slug of the channel it is to be sold in.' })
  @IsSlug()
  channel: string;

  @Field(() => String)
  @IsIn([...LOCALES])
  locale: Locale;
}

/** `Query.merchandiseSnapshots` */
@Resolver()
export class MerchandiseSnapshotsQuery {
  @Allow('service:checkout')
  @Query(() => [MerchandiseSnapshotType], {
    nullable: true,
    description: 'What things are at this moment, in any order; those that are not there are left out.',
  })
  merchandiseSnapshots(
    @Arg('input', () => MerchandiseSnapshotsInput) { ids, channel, locale }: MerchandiseSnapshotsInput,
    @Ctx() { service }: CatalogContext,
  ): Promise<MerchandiseSnapshotType[]> {
    return service.snapshotMerchandise(ids, { channel, locale });
  }
}
