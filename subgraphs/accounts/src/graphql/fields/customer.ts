import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Locale } from '#contracts';
import { Allow, DateTime, FirstArgs } from '#kit';
import type { Address } from '../../domain/address';
import type { Customer } from '../../domain/customer';
import { displayNameOf } from '../../domain/display-name';
import { mayReadCustomer } from '../../domain/privacy';
import type { AccountsContext } from '../context';
import { AddressType } from '../types/address';
import { CustomerType } from '../types/customer';

/**
 * What of a customer is worked out, and what is private. Every private field asks for itself whether the caller may
 * see it, so that no path to a customer shows more than another.
 */
@Resolver(() => CustomerType)
export class CustomerFields {
  @FieldResolver(() => String, { description: 'What everybody may know them by, such as `Mina K.`' })
  displayName(@Root() customer: Customer): string {
    return displayNameOf(customer);
  }

  @FieldResolver(() => String, { nullable: true })
  async email(@Root() customer: Customer, @Ctx() context: AccountsContext): Promise<string | null> {
    if (!mayReadCustomer(context, customer.id)) return null;
    return (await context.loaders.email.load(customer.id))?.email ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  firstName(@Root() customer: Customer, @Ctx() context: AccountsContext): string | null {
    return ownPart(customer, context)?.firstName ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  lastName(@Root() customer: Customer, @Ctx() context: AccountsContext): string | null {
    return ownPart(customer, context)?.lastName ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The language to write to them in.' })
  locale(@Root() customer: Customer, @Ctx() context: AccountsContext): Locale | null {
    return ownPart(customer, context)?.locale ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'E.164, such as `+49301234567`.' })
  phone(@Root() customer: Customer, @Ctx() context: AccountsContext): string | null {
    return ownPart(customer, context)?.phone ?? null;
  }

  @Allow('accounts:read')
  @FieldResolver(() => [String], {
    nullable: true,
    description: 'What staff put them into, such as `wholesale`; promotions are made for groups.',
  })
  groups(@Root() customer: Customer): readonly string[] {
    return customer.groups;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  createdAt(@Root() customer: Customer, @Ctx() context: AccountsContext): Date | null {
    return ownPart(customer, context)?.createdAt ?? null;
  }

  @FieldResolver(() => [AddressType], {
    nullable: true,
    description: 'The default one first, then the others, the newest first; a customer has at most 50.',
  })
  async addresses(
    @Root() customer: Customer,
    @Args(() => FirstArgs) { first }: FirstArgs,
    @Ctx() context: AccountsContext,
  ): Promise<readonly Address[] | null> {
    if (!mayReadCustomer(context, customer.id)) return null;
    return (await context.loaders.addressesOf.load(customer.id)).slice(0, first);
  }
}

const ownPart = (customer: Customer, context: AccountsContext): Customer | null =>
  mayReadCustomer(context, customer.id) ? customer : null;
