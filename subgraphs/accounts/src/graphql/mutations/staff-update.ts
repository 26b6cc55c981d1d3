import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Role } from '#contracts';
import { Allow, given, IdField, IsLine, toPayload } from '#kit';
import type { AccountsContext } from '../context';
import { RoleEnum } from '../types/role';
import { explain } from './explain';
import { StaffPayload } from './staff-payload';

@InputType({ description: 'What to change; what is left out stays as it is.' })
class StaffUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsLine(100)
  firstName?: string | null;

  @Field(() => String, { nullable: true })
  @IsLine(100)
  lastName?: string | null;

  @Field(() => [RoleEnum], { nullable: true, description: 'All roles they are to have.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  roles?: Role[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False for one who leaves: all their sessions end.' })
  isActive?: boolean | null;
}

/** `Mutation.staffUpdate` */
@Resolver()
export class StaffUpdateMutation {
  @Allow('staff:manage')
  @Mutation(() => StaffPayload, {
    nullable: true,
    description: 'Roles count from the next access token on, in ten minutes at the latest.',
  })
  async staffUpdate(
    @Arg('input', () => StaffUpdateInput) { id, expectedVersion, ...changes }: StaffUpdateInput,
    @Ctx() { service }: AccountsContext,
  ) {
    return toPayload(await service.updateStaff(id, expectedVersion, given(changes)), explain);
  }
}
