import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { LANGUAGE, MATERIAL, PAGES, PAPER_WEIGHT, RECYCLED, REFILLABLE } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { RULING } from '../options/measures';
import { PAPER_SIZE } from '../options/sizes';

export const PAPER: Group = {
  slug: 'paper',
  name: text('Paper', '종이'),
  about: text('Blank pages and dated ones.', '빈 쪽과 날짜가 적힌 쪽.'),
  leaves: [
    {
      slug: 'notebooks',
      code: 'NOTE',
      name: text('Notebooks', '노트'),
      about: text('They lie flat.', '펼치면 평평하게.'),
      share: 3,
      shape: 'book',
      price: [690, 2490],
      weight: [120, 420],
      axes: [axis(PAPER_SIZE, 1, 2), axis(RULING, 2, 3), colours(1, 2, 'black', 'navy', 'sage', 'rust', 'cream')],
      attributes: [
        oneOf(MATERIAL, 'linen', 'leather', 'paper'),
        within(PAGES, 96, 288, 16),
        within(PAPER_WEIGHT, 70, 120, 10),
        sometimes(RECYCLED, 0.5),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Thread-Bound, Spiral, Pocket, Hardback', '실제본, 스프링, 포켓, 양장'),
      nouns: words('Notebook, Journal', '노트, 저널'),
      sentences: [
        text(
          '{pages} pages of {paper-weight} g/m² that take fountain-pen ink.',
          '{paper-weight}g/m² 종이 {pages}쪽은 만년필 잉크도 번지지 않습니다.',
        ),
        text('It opens flat at every page.', '어느 쪽을 펼쳐도 평평하게 열립니다.'),
        text('Two ribbons, a pocket and numbered pages.', '가름끈 두 개와 속주머니, 쪽 번호를 갖췄습니다.'),
      ],
    },
    {
      slug: 'planners',
      code: 'PLAN',
      name: text('Planners', '플래너'),
      about: text('A year in the hand.', '손안의 한 해.'),
      share: 1,
      shape: 'book',
      price: [1290, 3490],
      weight: [180, 480],
      axes: [axis(PAPER_SIZE, 1, 2, 'a6', 'a5', 'b5'), colours(2, 4, 'black', 'forest', 'burgundy', 'sky', 'blush')],
      attributes: [
        oneOf(MATERIAL, 'leather', 'linen', 'paper'),
        oneOf(LANGUAGE, 'english', 'korean', 'bilingual'),
        within(PAGES, 160, 400, 16),
        sometimes(REFILLABLE, 0.4),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Weekly, Daily, Undated, Project', '위클리, 데일리, 만년형, 프로젝트'),
      nouns: words('Planner, Diary', '플래너, 다이어리'),
      sentences: [
        text(
          '{pages} pages, and a week is never split over two.',
          '{pages}쪽에 걸쳐 한 주가 나뉘지 않게 배치했습니다.',
        ),
        text('Months are in front, thoughts in the back.', '앞에는 달력, 뒤에는 생각을 적을 자리가 있습니다.'),
        text('It starts on the day you open it.', '펼치는 그날부터 시작할 수 있습니다.'),
      ],
    },
  ],
};
