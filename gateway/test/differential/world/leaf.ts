import { type GraphQLLeafType, isEnumType } from 'graphql';
import { draw, drawOne } from './draw';

/** The value of a scalar or an enum at a place. */
export function leafAt(type: GraphQLLeafType, place: string): unknown {
  if (isEnumType(type)) return drawOne(place, type.getValues()).value;
  const number = draw(place, 1_000_000);
  switch (type.name) {
    case 'ID':
    case 'String':
      return drawOne(`${place} text`, [`text ${number}`, `"${number}"\n\\`, `글 ${number} 😀`, '']);
    case 'Int':
      return number - 500_000;
    case 'Float':
      return number / 1_000;
    case 'Boolean':
      return number % 2 === 1;
    default:
      return drawOne(`${place} custom`, CUSTOM)(number);
  }
}

/** What a scalar of one's own may be is anything that JSON can say, also under names that every object answers to. */
const CUSTOM: readonly ((number: number) => unknown)[] = [
  (number) => number,
  (number) => `${number}.5`,
  (number) => [number, [null, `${number}`]],
  (number) => JSON.parse(`{ "__proto__": { "polluted": ${number} }, "constructor": null, "list": [${number}] }`),
];
