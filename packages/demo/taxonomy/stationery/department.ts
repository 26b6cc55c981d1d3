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
    text('{name} asks for a table, a lamp and half an hour.', '{name}에는 책상과 등불, 그리고 30분만 있으면 됩니다.'),
    text('{name} is pleasant to pick up and hard to put down.', '{name}{은/는} 손에 쥐기 좋고 내려놓기는 아쉽습니다.'),
    text(
      'There are reasons to write by hand, and {name} is one.',
      '손으로 써야 할 이유가 있다면 그중 하나가 {name}입니다.',
    ),
    text('{name} belongs in every bag.', '{name}{은/는} 어느 가방에나 잘 어울립니다.'),
  ],
  closings: [
    text('Wrapped in tissue, ready to be given.', '선물하기 좋게 얇은 종이로 싸서 보내 드립니다.'),
    text('Printed and bound by people we know.', '저희가 잘 아는 이들이 인쇄하고 제본했습니다.'),
    text('It only gets better with use.', '쓸수록 더 좋아집니다.'),
  ],
  groups: [WRITING, PAPER, BOOKS],
};
