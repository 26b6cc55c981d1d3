import { text } from '../../language/text';
import { option } from '../option';

const SIZE = text('Size', '사이즈');

/** Sizes of clothes. */
export const CLOTHING_SIZE = option('size', SIZE, 'run', {
  xs: ['XS', 'XS', '엑스스몰(XS)'],
  s: ['S', 'S', '스몰(S)'],
  m: ['M', 'M', '미디엄(M)'],
  l: ['L', 'L', '라지(L)'],
  xl: ['XL', 'XL', '엑스라지(XL)'],
  xxl: ['XXL', 'XXL', '투엑스라지(XXL)'],
});

/** Waists of trousers, in inches. */
export const WAIST = option('waist', text('Waist', '허리'), 'run', {
  28: ['28', '28 in', '28인치'],
  29: ['29', '29 in', '29인치'],
  30: ['30', '30 in', '30인치'],
  31: ['31', '31 in', '31인치'],
  32: ['32', '32 in', '32인치'],
  33: ['33', '33 in', '33인치'],
  34: ['34', '34 in', '34인치'],
  36: ['36', '36 in', '36인치'],
  38: ['38', '38 in', '38인치'],
});

/** Sizes of shoes: European ones, with Korean millimetres. */
export const SHOE_SIZE = option('shoe-size', text('Shoe size', '신발 사이즈'), 'run', {
  36: ['36', 'EU 36', '유럽 36 (230mm)'],
  37: ['37', 'EU 37', '유럽 37 (235mm)'],
  38: ['38', 'EU 38', '유럽 38 (240mm)'],
  39: ['39', 'EU 39', '유럽 39 (245mm)'],
  40: ['40', 'EU 40', '유럽 40 (250mm)'],
  41: ['41', 'EU 41', '유럽 41 (260mm)'],
  42: ['42', 'EU 42', '유럽 42 (265mm)'],
  43: ['43', 'EU 43', '유럽 43 (275mm)'],
  44: ['44', 'EU 44', '유럽 44 (280mm)'],
  45: ['45', 'EU 45', '유럽 45 (285mm)'],
  46: ['46', 'EU 46', '유럽 46 (290mm)'],
});

/** Sizes of socks. */
export const SOCK_SIZE = option('sock-size', SIZE, 'run', {
  '35-38': ['3538', 'EU 35–38', '소형 (35–38)'],
  '39-42': ['3942', 'EU 39–42', '중형 (39–42)'],
  '43-46': ['4346', 'EU 43–46', '대형 (43–46)'],
});

/** Sizes of hats. */
export const HAT_SIZE = option('hat-size', SIZE, 'run', {
  'small-medium': ['SM', 'S/M', '스몰/미디엄'],
  'large-xl': ['LX', 'L/XL', '라지/엑스라지'],
});

/** Sizes of duvets. */
export const BED_SIZE = option('bed-size', SIZE, 'run', {
  single: ['SGL', 'Single', '싱글', 1],
  'super-single': ['SSG', 'Super single', '슈퍼싱글', 1.2],
  queen: ['QEN', 'Queen', '퀸', 1.5],
  king: ['KNG', 'King', '킹', 1.75],
});

/** Sizes of towels. */
export const TOWEL_SIZE = option('towel-size', SIZE, 'run', {
  guest: ['GST', 'Guest towel', '손님용 타월', 0.5],
  hand: ['HND', 'Hand towel', '핸드 타월', 1],
  bath: ['BTH', 'Bath towel', '배스 타월', 2],
  sheet: ['SHT', 'Bath sheet', '대형 배스 타월', 2.8],
});

/** Sizes of paper goods. */
export const PAPER_SIZE = option('paper-size', text('Format', '판형'), 'run', {
  a6: ['A6', 'A6', 'A6 판형', 0.75],
  a5: ['A5', 'A5', 'A5 판형', 1],
  b5: ['B5', 'B5', 'B5 판형', 1.25],
  a4: ['A4', 'A4', 'A4 판형', 1.5],
});
