import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, toPayload } from '#kit';
import type { CheckoutContext } from '../context';
import { CartInput, changeOf } from './cart-input';
import { CartLineInput, CartLineUpdateInput } from './cart-line-inputs';
import { CartPayload } from './cart-payload';
import { explain } from './explain';

@InputType()
class CartLinesAddInput extends CartInput {
  @Field(() => [CartLineInput], {
    description: 'At most 100. More of what is in the cart already is added to its line.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: CartLineInput[];
}

@InputType()
class CartLinesUpdateInput extends CartInput {
  @Field(() => [CartLineUpdateInput], { description: 'At most 100; other lines stay.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: CartLineUpdateInput[];
}

@InputType()
class CartLinesRemoveInput extends CartInput {
  @Field(() => [ID], { description: 'At most 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  lineIds: string[];
}

/** `Mutation.cartLinesAdd`, `Mutation.cartLinesUpdate` and `Mutation.cartLinesRemove` */
@Resolver()
export class CartLineMutations {
  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Put things into a cart; all of them, or none.' })
  async cartLinesAdd(@Arg('input', () => CartLinesAddInput) input: CartLinesAddInput, @Ctx() context: CheckoutContext) {
    const outcome = await context.service.addLines(changeOf(input, context), input.lines);
    return toPayload(outcome, (refusal) => explain(refusal, input.lines));
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Say how many there are to be in lines of a cart.' })
  async cartLinesUpdate(
    @Arg('input', () => CartLinesUpdateInput) input: CartLinesUpdateInput,
    @Ctx() context: CheckoutContext,
  ) {
    return toPayload(await context.service.updateLines(changeOf(input, context), input.lines), explain);
  }

  @Allow('public')
  @Mutation(() => CartPayload, { nullable: true, description: 'Take lines out of a cart.' })
  async cartLinesRemove(
    @Arg('input', () => CartLinesRemoveInput) input: CartLinesRemoveInput,
    @Ctx() context: CheckoutContext,
  ) {
    return toPayload(await context.service.removeLines(changeOf(input, context), input.lineIds), explain);
  }
}
