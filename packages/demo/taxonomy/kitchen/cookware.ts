import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { CARE, DISHWASHER_SAFE, INDUCTION, MATERIAL, OVEN_SAFE, THICKNESS } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { DIAMETER } from '../options/measures';
import { SURFACE_CARE } from '../phrases';

export const COOKWARE: Group = {
  slug: 'cookware',
  name: text('Cookware', '조리 도구'),
  about: text('Pans and pots for every kind of heat.', '어떤 불에서도 쓸 수 있는 팬과 냄비.'),
  leaves: [
    {
      slug: 'frying-pans',
      code: 'PAN',
      name: text('Frying pans', '프라이팬'),
      about: text('For eggs, steaks and everything between.', '달걀부터 스테이크까지.'),
      share: 2,
      shape: 'pan',
      price: [2900, 9900],
      weight: [900, 2400],
      axes: [axis(DIAMETER, 2, 4, '20', '24', '26', '28', '30')],
      attributes: [
        oneOf(MATERIAL, 'cast-iron', 'carbon-steel', 'steel', 'aluminium'),
        within(THICKNESS, 2, 5),
        sometimes(INDUCTION, 0.8),
        sometimes(OVEN_SAFE, 0.7),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Hammered, Pre-Seasoned, Nonstick, Deep', '해머드, 시즈닝, 논스틱, 깊은'),
      nouns: words('Frying Pan, Skillet, Crêpe Pan', '프라이팬, 스킬릿, 크레프 팬'),
      sentences: [
        text(
          '{thickness} mm of {material} hold the heat when food goes in.',
          '{thickness}mm 두께의 {material}{이/가} 재료를 넣어도 열을 유지합니다.',
        ),
        text('The handle is riveted and stays cool.', '리벳으로 고정한 손잡이는 뜨거워지지 않습니다.'),
        text('After a month of use nothing sticks to it.', '한 달만 쓰면 아무것도 눌어붙지 않습니다.'),
      ],
    },
    {
      slug: 'saucepans',
      code: 'SAUCE',
      name: text('Saucepans', '소스팬'),
      about: text('For soups, sauces and milk.', '국과 소스, 우유를 위해.'),
      share: 2,
      shape: 'pot',
      price: [3900, 11900],
      weight: [800, 2200],
      axes: [axis(DIAMETER, 2, 4, '16', '18', '20', '24')],
      attributes: [
        oneOf(MATERIAL, 'steel', 'copper', 'aluminium'),
        within(THICKNESS, 2, 4),
        sometimes(INDUCTION, 0.7),
        sometimes(DISHWASHER_SAFE, 0.6),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Three-Ply, Lidded, Pouring, Stackable', '3중, 뚜껑, 푸어링, 적층형'),
      nouns: words('Saucepan, Milk Pan, Stockpot', '소스팬, 밀크팬, 육수 냄비'),
      sentences: [
        text('The rim pours from both sides without a drop.', '양쪽 어디로 따라도 흘리지 않는 테두리입니다.'),
        text(
          '{material} brings the heat up to the rim, not only the base.',
          '{material}{이/가} 바닥뿐 아니라 옆면까지 열을 전합니다.',
        ),
        text('Marks inside save you the measuring jug.', '안쪽 눈금이 있어 계량컵이 필요 없습니다.'),
      ],
    },
    {
      slug: 'casseroles',
      code: 'CASS',
      name: text('Casseroles', '주물 냄비'),
      about: text('Slow food, heavy lids.', '느린 요리와 묵직한 뚜껑.'),
      share: 1,
      shape: 'pot',
      price: [7900, 19900],
      weight: [3200, 5800],
      axes: [
        axis(DIAMETER, 2, 3, '20', '24', '26', '28'),
        colours(2, 4, 'red', 'forest', 'cream', 'charcoal', 'mustard'),
      ],
      attributes: [
        oneOf(MATERIAL, 'cast-iron', 'stoneware'),
        sometimes(INDUCTION, 0.9),
        sometimes(OVEN_SAFE, 0.95),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Enamelled, Oval, Heirloom, Sunday', '법랑, 타원형, 대물림, 선데이'),
      nouns: words('Casserole, Braiser', '캐서롤, 브레이저'),
      sentences: [
        text('The lid returns the steam to the pot.', '뚜껑이 수증기를 다시 냄비로 돌려보냅니다.'),
        text(
          '{material} from the hob to the oven to the table.',
          '불 위에서 오븐으로, 다시 식탁으로 그대로 옮기는 {material} 냄비입니다.',
        ),
        text('Bread bakes in it with the crust of a baker’s oven.', '제과점 오븐처럼 바삭한 빵을 구울 수 있습니다.'),
      ],
    },
  ],
};
