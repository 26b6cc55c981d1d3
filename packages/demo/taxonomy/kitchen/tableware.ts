import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { CAPACITY_ML, DISHWASHER_SAFE, MATERIAL, OVEN_SAFE } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SET_OF } from '../options/measures';

export const TABLEWARE: Group = {
  slug: 'tableware',
  name: text('Tableware', '식기'),
  about: text('What the table wears.', '식탁이 입는 옷.'),
  leaves: [
    {
      slug: 'mugs',
      code: 'MUG',
      name: text('Mugs', '머그컵'),
      about: text('One for every morning.', '아침마다 하나씩.'),
      share: 2,
      shape: 'cup',
      price: [1200, 3400],
      weight: [280, 480],
      axes: [axis(SET_OF, 1, 3, '1', '2', '4'), colours(2, 4, 'cream', 'sage', 'navy', 'rust', 'blush', 'black')],
      attributes: [
        oneOf(MATERIAL, 'stoneware', 'porcelain'),
        within(CAPACITY_ML, 240, 460, 20),
        sometimes(DISHWASHER_SAFE, 0.9),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Speckled, Hand-Thrown, Ribbed, Stacking', '스페클, 물레, 골무늬, 스태킹'),
      nouns: words('Mug, Latte Bowl', '머그, 라테 볼'),
      sentences: [
        text('{capacity-ml} ml, with room for milk.', '우유까지 넉넉히 담기는 {capacity-ml}ml입니다.'),
        text('The handle takes three fingers and stays cool.', '손가락 세 개가 들어가는 손잡이는 뜨거워지지 않습니다.'),
        text('The glaze pools a little differently on every piece.', '유약이 고이는 모양이 하나하나 조금씩 다릅니다.'),
      ],
    },
    {
      slug: 'plates',
      code: 'PLATE',
      name: text('Plates and bowls', '접시와 볼'),
      about: text('For soup, noodles and cake.', '국과 국수, 그리고 케이크를 위해.'),
      share: 2,
      shape: 'plate',
      price: [1400, 3900],
      weight: [380, 900],
      axes: [axis(SET_OF, 1, 3), colours(1, 3, 'white', 'cream', 'sage', 'charcoal', 'sky')],
      attributes: [
        oneOf(MATERIAL, 'stoneware', 'porcelain'),
        sometimes(DISHWASHER_SAFE, 0.9),
        sometimes(OVEN_SAFE, 0.5),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Wide-Rim, Shallow, Matte, Reactive-Glaze', '넓은 테두리, 얕은, 무광, 변유'),
      nouns: words('Dinner Plate, Noodle Bowl, Side Plate', '디너 접시, 면기, 앞접시'),
      sentences: [
        text(
          '{material} fired at 1,250 °C: it chips rarely.',
          '1,250°C에서 구운 {material}{이라/라} 이가 잘 나가지 않습니다.',
        ),
        text('It stacks low and dries fast.', '낮게 쌓이고 빨리 마릅니다.'),
        text('The rim keeps the sauce where it belongs.', '테두리가 소스를 제자리에 머물게 합니다.'),
      ],
    },
    {
      slug: 'drinking-glasses',
      code: 'GLASS',
      name: text('Drinking glasses', '유리잔'),
      about: text('For water, wine and what is left.', '물과 와인, 그 밖의 모든 것을 위해.'),
      share: 1,
      shape: 'glass',
      price: [900, 2900],
      weight: [120, 320],
      axes: [axis(SET_OF, 2, 4)],
      attributes: [
        oneOf(MATERIAL, 'glass', 'crystal'),
        within(CAPACITY_ML, 180, 520, 20),
        sometimes(DISHWASHER_SAFE, 0.8),
      ],
      descriptors: words('Mouth-Blown, Fluted, Tumbled, Thin-Walled', '입으로 분, 세로 홈, 텀블드, 얇은'),
      nouns: words('Water Glass, Wine Glass, Highball', '물잔, 와인잔, 하이볼 잔'),
      sentences: [
        text(
          '{capacity-ml} ml in a wall of little more than a millimetre.',
          '1mm 남짓한 두께에 {capacity-ml}ml를 담습니다.',
        ),
        text('Clear to the rim, and quiet when it touches another.', '테두리까지 맑고 부딪히는 소리마저 조용합니다.'),
        text('Survives the dishwasher a thousand times in our test.', '시험에서 식기세척기를 천 번 견뎠습니다.'),
      ],
    },
  ],
};
