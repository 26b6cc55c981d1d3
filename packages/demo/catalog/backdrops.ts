/** Pairs of light colours that product pictures fade between; light, so that a dark label reads on each. */
export const BACKDROPS: readonly (readonly [from: string, to: string])[] = [
  ['#fdf6ec', '#f3d9b8'],
  ['#eef6f2', '#c5dfd0'],
  ['#eef3fa', '#c4d5ec'],
  ['#f8eef4', '#e6c8d8'],
  ['#f4f1fb', '#d3c9ec'],
  ['#fbf7e4', '#ecdf9f'],
  ['#edf7f9', '#b9dde4'],
  ['#faf0ec', '#eec4b2'],
  ['#f3f5ee', '#d2d9b8'],
  ['#f5f4f2', '#d8d3cb'],
];
