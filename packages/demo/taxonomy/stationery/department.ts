import { text } from '../../language/text';
import type { Department } from '../department';
import { BOOKS } from './books';
import { PAPER } from './paper';
import { WRITING } from './writing';

export const STATIONERY: Department = {
  slug: 'stationery',
  code: 'STA',
  name: text('Stationery and books', '문구·도서'),
  about: text('To write, to plan, to read.', '쓰고, 계획하고, 읽기 위해.'),
  openings: [
    text('All it takes is a table, a lamp and the {name}.', '책상과 등불, 그리고 {name}만 있으면 됩니다.'),
    text(
      'Pleasant to pick up and hard to put down: the {name}.',
      '{name}{은/는} 손에 쥐기 좋고 내려놓기는 아쉽습니다.',
    ),
    text(
      'For the half hour without a screen there is the {name}.',
      '화면을 끄고 보내는 30분에는 {name}{이/가} 어울립니다.',
    ),
    text('Every bag has room for the {name}.', '{name}{은/는} 어느 가방에나 잘 어울립니다.'),
  ],
  closings: [
    text('Wrapped in tissue, ready to be given.', '선물하기 좋게 얇은 종이로 싸서 보내 드립니다.'),
    text('Made by people we know.', '저희가 잘 아는 이들이 만들었습니다.'),
    text('It only gets better with use.', '쓸수록 더 좋아집니다.'),
  ],
  groups: [WRITING, PAPER, BOOKS],
};
