import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Role, type Scope, scopesOf } from '#contracts';
import { DateTime } from '#kit';
import { mayReadStaff } from '../../domain/privacy';
import type { Staff } from '../../domain/staff';
import type { AccountsContext } from '../context';
import { RoleEnum } from '../types/role';
import { StaffType } from '../types/staff';

/** What of a member of staff is for themselves and for those who manage staff. */
@Resolver(() => StaffType)
export class StaffFields {
  @FieldResolver(() => String, { nullable: true })
  async email(@Root() staff: Staff, @Ctx() context: AccountsContext): Promise<string | null> {
    if (!mayReadStaff(context, staff.id)) return null;
    return (await context.loaders.email.load(staff.id))?.email ?? null;
  }

  @FieldResolver(() => [RoleEnum], { nullable: true })
  roles(@Root() staff: Staff, @Ctx() context: AccountsContext): readonly Role[] | null {
    return ownPart(staff, context)?.roles ?? null;
  }

  @FieldResolver(() => [String], { nullable: true, description: 'What the roles allow, such as `catalog:write`.' })
  scopes(@Root() staff: Staff, @Ctx() context: AccountsContext): readonly Scope[] | null {
    const own = ownPart(staff, context);
    return own && scopesOf(own.roles);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'False for one who has left, and cannot sign in.' })
  isActive(@Root() staff: Staff, @Ctx() context: AccountsContext): boolean | null {
    return ownPart(staff, context)?.isActive ?? null;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  createdAt(@Root() staff: Staff, @Ctx() context: AccountsContext): Date | null {
    return ownPart(staff, context)?.createdAt ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Grows with every edit; give it back as `expectedVersion`.',
  })
  version(@Root() staff: Staff, @Ctx() context: AccountsContext): number | null {
    return ownPart(staff, context)?.version ?? null;
  }
}

const ownPart = (staff: Staff, context: AccountsContext): Staff | null =>
  mayReadStaff(context, staff.id) ? staff : null;
