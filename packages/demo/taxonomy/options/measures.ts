import { text } from '../../language/text';
import { option } from '../option';

/** Across a pan, in centimetres. */
export const DIAMETER = option('diameter', text('Diameter', '지름'), 'run', {
  16: ['16', '16 cm', '지름 16cm', 0.75],
  18: ['18', '18 cm', '지름 18cm', 0.85],
  20: ['20', '20 cm', '지름 20cm', 1],
  24: ['24', '24 cm', '지름 24cm', 1.25],
  26: ['26', '26 cm', '지름 26cm', 1.4],
  28: ['28', '28 cm', '지름 28cm', 1.55],
  30: ['30', '30 cm', '지름 30cm', 1.75],
});

/** What a vessel holds, in millilitres. */
export const CAPACITY = option('capacity', text('Capacity', '용량'), 'run', {
  250: ['250', '250 ml', '250ml 용량', 0.8],
  350: ['350', '350 ml', '350ml 용량', 1],
  500: ['500', '500 ml', '500ml 용량', 1.2],
  750: ['750', '750 ml', '750ml 용량', 1.45],
  1000: ['1000', '1 l', '1L 용량', 1.75],
  1500: ['1500', '1.5 l', '1.5L 용량', 2.2],
});

/** What a bag of food weighs, in grams. */
export const NET_WEIGHT = option('net-weight', text('Weight', '중량'), 'run', {
  100: ['100', '100 g', '100g 포장', 1],
  250: ['250', '250 g', '250g 포장', 2.2],
  500: ['500', '500 g', '500g 포장', 4],
  1000: ['1000', '1 kg', '1kg 포장', 7.2],
});

/** What a backpack holds, in litres. */
export const LITRES = option('litres', text('Volume', '용적'), 'run', {
  18: ['18', '18 l', '18L 용적', 0.85],
  24: ['24', '24 l', '24L 용적', 1],
  30: ['30', '30 l', '30L 용적', 1.2],
  45: ['45', '45 l', '45L 용적', 1.5],
  55: ['55', '55 l', '55L 용적', 1.75],
  65: ['65', '65 l', '65L 용적', 2],
});

/** How many sleep in a tent. */
export const SLEEPS = option('sleeps', text('Sleeps', '사용 인원'), 'run', {
  1: ['1P', '1 person', '1인용', 0.8],
  2: ['2P', '2 people', '2인용', 1],
  3: ['3P', '3 people', '3인용', 1.3],
  4: ['4P', '4 people', '4인용', 1.6],
});

/** How a coffee is ground. */
export const GRIND = option('grind', text('Grind', '분쇄도'), 'selection', {
  beans: ['BEAN', 'Whole beans', '홀빈'],
  filter: ['FILT', 'Filter', '필터용'],
  espresso: ['ESPR', 'Espresso', '에스프레소용'],
});

/** How long a knife is. */
export const BLADE = option('blade', text('Blade', '칼날 길이'), 'run', {
  16: ['16', '16 cm', '칼날 16cm', 0.85],
  18: ['18', '18 cm', '칼날 18cm', 1],
  20: ['20', '20 cm', '칼날 20cm', 1.15],
  24: ['24', '24 cm', '칼날 24cm', 1.35],
});

/** How many come together. */
export const SET_OF = option('set-of', text('Set', '구성'), 'run', {
  1: ['X1', 'Single', '낱개', 1],
  2: ['X2', 'Set of 2', '2개 세트', 1.9],
  4: ['X4', 'Set of 4', '4개 세트', 3.6],
  6: ['X6', 'Set of 6', '6개 세트', 5.1],
});

/** How firm a pillow is. */
export const FIRMNESS = option('firmness', text('Firmness', '경도'), 'run', {
  soft: ['SFT', 'Soft', '소프트'],
  medium: ['MED', 'Medium', '미디엄'],
  firm: ['FRM', 'Firm', '하드'],
});

/** How fine a nib writes. */
export const NIB = option('nib', text('Nib', '펜촉'), 'run', {
  'extra-fine': ['EF', 'Extra fine', '극세(EF)'],
  fine: ['F', 'Fine', '세필(F)'],
  medium: ['M', 'Medium', '중필(M)'],
  broad: ['B', 'Broad', '태필(B)'],
});

/** How thick a rollerball or gel pen writes. */
export const TIP = option('tip', text('Tip', '심 굵기'), 'run', {
  38: ['038', '0.38 mm', '심 0.38mm'],
  50: ['050', '0.5 mm', '심 0.5mm'],
  70: ['070', '0.7 mm', '심 0.7mm'],
});

/** How paper is ruled. */
export const RULING = option('ruling', text('Ruling', '내지'), 'selection', {
  plain: ['PLN', 'Plain', '무지'],
  lined: ['LIN', 'Lined', '줄지'],
  dotted: ['DOT', 'Dotted', '도트'],
  grid: ['GRD', 'Grid', '모눈'],
});

/** How a book is bound. */
export const BINDING = option('binding', text('Binding', '제본'), 'selection', {
  softcover: ['SOF', 'Softcover', '소프트커버', 1],
  hardcover: ['HRD', 'Hardcover', '하드커버', 1.4],
});

/** What a candle smells of. */
export const SCENT = option('scent', text('Scent', '향'), 'selection', {
  cedar: ['CED', 'Cedar', '시더우드'],
  fig: ['FIG', 'Fig', '무화과'],
  'sea-salt': ['SEA', 'Sea salt', '바다 소금'],
  bergamot: ['BGM', 'Bergamot', '베르가모트'],
  'green-tea': ['GTE', 'Green tea', '녹차'],
});
