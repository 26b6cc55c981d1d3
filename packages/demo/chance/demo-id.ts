import { createId, type Id, type IdKind } from '#contracts';
import { createRandom } from './random';

/**
 * The id of the `ordinal`th thing of a kind. It depends on nothing else that was ever drawn, so two services that
 * make only their own part of the shop give the same thing the same id.
 * @param at when the thing came to be, in milliseconds since 1970; like everything a function of its ordinal.
 */
export function demoId<Kind extends IdKind>(kind: Kind, ordinal: number, at: number): Id<Kind> {
  const random = createRandom(`id of ${kind}`, ordinal);
  return createId(kind, at, (count) => {
    const letters: number[] = [];
    while (letters.length < count) letters.push(random.below(32));
    return letters;
  });
}
