import { displayNameOf } from './display-name';

test.each([
  ['Mina', 'Kim', 'Mina K.'],
  ['Zoë', 'o’Neill', 'Zoë O.'],
  ['Anna', 'E\u0301mile', 'Anna E\u0301.'],
  ['Ольга', 'Иванова', 'Ольга И.'],
  ['민아', '김', '민아'],
  ['ليلى', 'الصباح', 'ليلى'],
  ['🦊', '🐻', '🦊'],
  [' Mina ', ' Kim ', 'Mina K.'],
])('%s %s is known as %s', (firstName, lastName, known) => {
  expect(displayNameOf({ firstName, lastName })).toBe(known);
});
