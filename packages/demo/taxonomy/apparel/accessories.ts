import { text, words } from '../../language/text';
import { oneOf, saying, sometimes } from '../attribute';
import { CARE, MATERIAL, RECYCLED, SEASON } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { HAT_SIZE, SOCK_SIZE } from '../options/sizes';
import { FABRIC_CARE } from '../phrases';

export const ACCESSORIES: Group = {
  slug: 'accessories',
  name: text('Accessories', '패션 잡화'),
  about: text('Head, neck and feet.', '머리, 목, 그리고 발.'),
  leaves: [
    {
      slug: 'socks',
      code: 'SOCK',
      name: text('Socks', '양말'),
      about: text('Thin, thick and very thick.', '얇은 것, 두꺼운 것, 아주 두꺼운 것.'),
      share: 2,
      shape: 'sock',
      price: [700, 1900],
      weight: [40, 110],
      axes: [axis(SOCK_SIZE, 2, 3), colours(2, 4, 'grey', 'navy', 'rust', 'sage', 'mustard', 'black')],
      attributes: [
        oneOf(MATERIAL, 'merino', 'cotton', 'cashmere'),
        oneOf(SEASON, 'all-year', 'summer', 'winter'),
        sometimes(RECYCLED, 0.2),
        saying(CARE, ...FABRIC_CARE.slice(0, 3)),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Cushioned, Ribbed, Ankle, Marled', '쿠션, 골지, 앵클, 멜란지'),
      nouns: words('Socks, Hiking Socks, House Socks', '양말, 하이킹 양말, 실내 양말'),
      sentences: [
        text('The toe is linked by hand and has no seam to feel.', '발끝을 손으로 이어 봉제선이 느껴지지 않습니다.'),
        text('{material} keeps feet dry and shoes fresh.', '{material} 소재가 발을 보송보송하게 지켜 줍니다.'),
        text('Heel and sole are reinforced.', '뒤꿈치와 발바닥은 한 번 더 보강했습니다.'),
      ],
    },
    {
      slug: 'hats',
      code: 'HAT',
      name: text('Hats', '모자'),
      about: text('Beanies, caps and brims.', '비니와 캡, 그리고 챙모자.'),
      share: 2,
      shape: 'hat',
      price: [1900, 4900],
      weight: [60, 160],
      axes: [axis(HAT_SIZE, 1, 2), colours(1, 4, 'navy', 'cream', 'olive', 'rust', 'charcoal', 'blush')],
      attributes: [
        oneOf(MATERIAL, 'merino', 'cotton', 'linen', 'corduroy'),
        oneOf(SEASON, 'all-year', 'summer', 'winter'),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Soft-Brim, Fisherman, Foldable', '소프트 챙, 피셔맨, 폴더블'),
      nouns: words('Cap, Beanie, Bucket Hat', '캡, 비니, 버킷햇'),
      sentences: [
        text(
          '{material} that keeps its shape in a coat pocket.',
          '코트 주머니에 넣어도 모양이 살아나는 {material} 소재입니다.',
        ),
        text('The inner band can be taken in with a thread.', '안쪽 밴드는 실 하나로 치수를 줄일 수 있습니다.'),
        text(
          'It sits low enough for wind, high enough for glasses.',
          '바람을 막을 만큼 깊고 안경을 써도 편할 만큼 여유가 있습니다.',
        ),
      ],
    },
  ],
};
