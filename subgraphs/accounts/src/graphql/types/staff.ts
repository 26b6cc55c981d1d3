import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A member of staff as the graph shows it; what is private is in StaffFields. */
@Directive('@key(fields: "id")')
@ObjectType('Staff', {
  description:
    'Someone who works here. Colleagues may see the id and the name; the rest is null without `staff:manage`.',
})
export class StaffType {
  @Field(() => ID)
  id: string;

  // Never null, and nullable all the same: a Viewer's name can then be asked of customers and staff alike.
  @Field(() => String, { nullable: true })
  firstName: string;

  @Field(() => String, { nullable: true })
  lastName: string;
}

/** See ConnectionOf. */
export const StaffConnection = ConnectionOf('Staff', () => StaffType);
