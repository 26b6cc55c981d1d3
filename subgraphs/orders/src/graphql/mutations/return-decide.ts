import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, toPayload } from '#kit';
import { actorOf, type OrdersContext } from '../context';
import { explain } from './explain';
import { ReturnPayload } from './return-request';

@InputType()
class ReturnDecideInput {
  @IdField()
  id: string;

  @Field(() => String, { nullable: true, description: 'For the customer, such as where to send it, or why not to.' })
  @MaxLength(1_000)
  note?: string | null;
}

/** `Mutation.returnApprove` and `Mutation.returnReject` */
@Resolver()
export class ReturnDecideMutations {
  @Allow('orders:write')
  @Mutation(() => ReturnPayload, { nullable: true, description: 'Let it be sent. Approving twice changes nothing.' })
  async returnApprove(
    @Arg('input', () => ReturnDecideInput) { id, note }: ReturnDecideInput,
    @Ctx() { service, principal }: OrdersContext,
  ) {
    const decision = { id, to: 'APPROVED', note: note ?? null, actor: actorOf(principal) } as const;
    return toPayload(await service.decideReturn(decision), explain);
  }

  @Allow('orders:write')
  @Mutation(() => ReturnPayload, {
    nullable: true,
    description: 'Do not let it be sent, or do not wait for it any more. Rejecting twice changes nothing.',
  })
  async returnReject(
    @Arg('input', () => ReturnDecideInput) { id, note }: ReturnDecideInput,
    @Ctx() { service, principal }: OrdersContext,
  ) {
    const decision = { id, to: 'REJECTED', note: note ?? null, actor: actorOf(principal) } as const;
    return toPayload(await service.decideReturn(decision), explain);
  }
}
