import 'reflect-metadata';
import { validate } from 'class-validator';
import { Arg, Query, Resolver } from 'type-graphql';
import { Allow } from './access';
import { buildFederatedSchema } from './federated-schema';
import { PostalAddressInput, PostalAddressType, toPostalAddress } from './postal-address';

const written = { recipient: 'Ada Lovelace', line1: '12 St James Square', city: 'London', countryCode: 'GB' };

async function broken(fields: Partial<PostalAddressInput>): Promise<string[]> {
  const input = Object.assign(new PostalAddressInput(), written, fields);
  const errors = await validate(input, { skipMissingProperties: true });
  return errors.map(({ property }) => property);
}

test.each<Partial<PostalAddressInput>>([
  {},
  { company: 'Analytical Engines', line2: null, region: 'Middlesex', postalCode: 'SW1Y 4JH', phone: '+442079460000' },
  { recipient: '김철수', line1: 'بيت ٧', city: 'São Paulo', postalCode: null },
])('%j is an address', async (fields) => {
  expect(await broken(fields)).toEqual([]);
});

test.each<Partial<PostalAddressInput>>([
  { recipient: ' ' },
  { line1: 'a\nb' },
  { city: 'x'.repeat(101) },
  { countryCode: 'gb' },
  { postalCode: 'x'.repeat(21) },
  { phone: '0301234567' },
  { company: '' },
])('%j is not', async (fields) => {
  expect(await broken(fields)).toEqual(Object.keys(fields));
});

test('what was left out is null', () => {
  const address = toPostalAddress(Object.assign(new PostalAddressInput(), written, { region: 'Middlesex' }));
  expect(address).toEqual({
    ...written,
    region: 'Middlesex',
    company: null,
    line2: null,
    postalCode: null,
    phone: null,
  });
});

test('what was written down can be shown by any service', () => {
  @Resolver()
  class Echo {
    @Allow('public')
    @Query(() => PostalAddressType)
    echo(@Arg('input', () => PostalAddressInput) input: PostalAddressInput) {
      return toPostalAddress(input);
    }
  }
  const { sdl } = buildFederatedSchema({ resolvers: [Echo] });
  expect(sdl).toContain('type PostalAddress @shareable {');
  expect(sdl).toContain('input PostalAddressInput {');
  expect(sdl).not.toContain('PostalAddressExtras');
});
