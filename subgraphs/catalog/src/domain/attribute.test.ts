import { type Attribute, misfits } from './attribute';

const attribute = (code: string, type: Attribute['type'], choices: string[] = []): Attribute => ({
  code,
  type,
  unit: null,
  name: code,
  translations: {},
  choices: choices.map((choice) => ({ code: choice, name: choice, translations: {} })),
});
const attributes = [
  attribute('capacity', 'NUMBER'),
  attribute('material', 'ENUM', ['wool']),
  attribute('vegan', 'BOOLEAN'),
];

test('values of the right kind fit', () => {
  expect(misfits({ capacity: 750, material: 'wool', vegan: false }, attributes)).toEqual([]);
});

test('unknown attributes, values of another kind and choices that do not exist are named', () => {
  expect(misfits({ capacity: '750', material: 'tin', vegan: 'yes', height: 3 }, attributes)).toEqual([
    'capacity',
    'material',
    'vegan',
    'height',
  ]);
});
