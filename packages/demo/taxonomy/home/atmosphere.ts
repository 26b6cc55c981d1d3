import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { BURN_TIME, HEIGHT, MATERIAL, REFILLABLE, VEGAN, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SCENT, SET_OF } from '../options/measures';

export const ATMOSPHERE: Group = {
  slug: 'atmosphere',
  name: text('Atmosphere', '분위기'),
  about: text('Scent and flowers.', '향과 꽃.'),
  leaves: [
    {
      slug: 'candles',
      code: 'CANDL',
      name: text('Candles', '캔들'),
      about: text('Poured by hand.', '손으로 부어 만든.'),
      share: 2,
      shape: 'jar',
      price: [1490, 3900],
      weight: [220, 520],
      axes: [axis(SCENT, 2, 5), axis(SET_OF, 1, 2, '1', '2')],
      attributes: [
        oneOf(MATERIAL, 'glass', 'stoneware', 'brass'),
        within(BURN_TIME, 20, 70, 5),
        sometimes(VEGAN, 0.8),
        sometimes(REFILLABLE, 0.5),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Soy-Wax, Beeswax, Slow-Burning', '소이 왁스, 밀랍, 오래 타는'),
      nouns: words('Candle, Scented Candle', '캔들, 향초'),
      sentences: [
        text('Burns for {burn-time} hours without soot.', '그을음 없이 {burn-time}시간 동안 탑니다.'),
        text(
          'The {material} is worth keeping when the wax is gone.',
          '왁스가 다 탄 뒤에도 {material} 용기는 남겨 둘 만합니다.',
        ),
        text(
          'You smell it when you come in, not while you sit there.',
          '들어설 때 은은하게 느껴지고 머무는 동안에는 거슬리지 않습니다.',
        ),
      ],
    },
    {
      slug: 'vases',
      code: 'VASE',
      name: text('Vases', '화병'),
      about: text('For a branch or an armful.', '가지 하나부터 한 아름까지.'),
      share: 1,
      shape: 'vase',
      price: [1900, 8900],
      weight: [420, 2100],
      axes: [colours(1, 4, 'cream', 'black', 'rust', 'sage', 'sky', 'white')],
      attributes: [
        oneOf(MATERIAL, 'stoneware', 'porcelain', 'glass'),
        within(HEIGHT, 12, 42, 2),
        sometimes(WATERPROOF, 0.9),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Narrow-Neck, Faceted, Moon, Bud', '좁은 목, 각진, 달, 한 송이'),
      nouns: words('Vase, Pitcher Vase', '화병, 피처 화병'),
      sentences: [
        text(
          '{height} cm high: right for stems from the market.',
          '높이 {height}cm로 시장에서 산 꽃줄기에 꼭 맞습니다.',
        ),
        text('Heavy at the foot, so that tulips cannot tip it.', '바닥이 묵직해 튤립을 꽂아도 쓰러지지 않습니다.'),
        text('{material} with the marks of the hands that made it.', '만든 이의 손자국이 남아 있는 {material}입니다.'),
      ],
    },
  ],
};
