import 'reflect-metadata';
import { validate } from 'class-validator';
import { createId } from '#contracts';
import { IsCountryCode, IsId, IsSlug } from './input';

class Input {
  @IsSlug()
  slug?: unknown;

  @IsId('product')
  productId?: unknown;

  @IsId()
  anyId?: unknown;

  @IsCountryCode()
  country?: unknown;

  @IsCountryCode({ each: true })
  countries?: unknown;
}

async function broken(fields: Input): Promise<string[]> {
  const errors = await validate(Object.assign(new Input(), fields), { skipMissingProperties: true });
  return errors.map(({ property }) => property);
}

test.each<Input>([
  { slug: 'a-mug-2' },
  { productId: createId('product') },
  { anyId: createId('variant') },
  { country: 'DE' },
  { countries: ['DE', 'KR'] },
])('%j is fine', async (input) => {
  expect(await broken(input)).toEqual([]);
});

test.each<Input>([
  { slug: 'A mug' },
  { slug: 1 },
  { productId: createId('variant') },
  { anyId: 'mug' },
  { country: 'de' },
  { country: 'EU' },
  { country: ['DE'] },
  { countries: ['DE', 'kr'] },
  { countries: ['XX'] },
])('%j is not', async (input) => {
  expect(await broken(input)).toEqual(Object.keys(input));
});
