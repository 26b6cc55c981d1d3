import { text } from '../../language/text';
import { axis, option } from '../option';

/** Colours things come in. */
export const COLOUR = option('colour', text('Colour', '색상'), 'selection', {
  black: ['BLK', 'Black', '블랙'],
  white: ['WHT', 'White', '화이트'],
  cream: ['CRM', 'Cream', '크림'],
  grey: ['GRY', 'Grey', '그레이'],
  charcoal: ['CHR', 'Charcoal', '차콜'],
  navy: ['NVY', 'Navy', '네이비'],
  sky: ['SKY', 'Sky blue', '스카이 블루'],
  forest: ['FOR', 'Forest green', '포레스트 그린'],
  sage: ['SGE', 'Sage', '세이지'],
  olive: ['OLV', 'Olive', '올리브'],
  sand: ['SND', 'Sand', '샌드'],
  mustard: ['MUS', 'Mustard', '머스터드'],
  rust: ['RST', 'Rust', '러스트'],
  red: ['RED', 'Red', '레드'],
  burgundy: ['BUR', 'Burgundy', '버건디'],
  blush: ['BLS', 'Blush', '블러시'],
  lilac: ['LIL', 'Lilac', '라일락'],
  brown: ['BRN', 'Brown', '브라운'],
});

/** A colour from {@link COLOUR}. */
export type ColourCode = (typeof COLOUR)['values'][number]['code'];

/** How each colour looks. */
export const COLOUR_HEX: Readonly<Record<ColourCode, string>> = {
  black: '#2a2c31',
  white: '#f4f3ef',
  cream: '#efe3c8',
  grey: '#9a9fa6',
  charcoal: '#4b4f56',
  navy: '#24365e',
  sky: '#7fb2d9',
  forest: '#2f5d45',
  sage: '#a3b29a',
  olive: '#6f7142',
  sand: '#d3bd98',
  mustard: '#d3a12f',
  rust: '#b4562f',
  red: '#c0392f',
  burgundy: '#702a3a',
  blush: '#e2b3a9',
  lilac: '#b2a0cf',
  brown: '#74513a',
};

/** Let products come in `fewest` to `most` of these colours. */
export const colours = (fewest: number, most: number, ...codes: readonly ColourCode[]) =>
  axis(COLOUR, fewest, most, ...codes);
