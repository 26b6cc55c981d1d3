import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { CARE, FABRIC_WEIGHT, FIT, MATERIAL, RECYCLED, SEASON } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CLOTHING_SIZE, WAIST } from '../options/sizes';
import { FABRIC_CARE } from '../phrases';

export const BOTTOMS: Group = {
  slug: 'bottoms',
  name: text('Bottoms', '하의'),
  about: text('Trousers with room to move and pockets that hold.', '움직임이 편하고 주머니가 넉넉한 바지.'),
  leaves: [
    {
      slug: 'trousers',
      code: 'TROU',
      name: text('Trousers', '팬츠'),
      about: text('Chinos, pleats and everything without rivets.', '치노부터 플리츠까지, 청바지가 아닌 모든 바지.'),
      share: 3,
      shape: 'trousers',
      price: [5900, 12900],
      weight: [320, 560],
      axes: [axis(WAIST, 3, 6), colours(1, 2, 'sand', 'navy', 'olive', 'charcoal', 'black')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen', 'corduroy', 'flannel'),
        oneOf(FIT, 'slim', 'regular', 'relaxed'),
        oneOf(SEASON, 'all-year', 'summer', 'winter'),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Pleated, Tapered, Wide-Leg, Cropped', '플리츠, 테이퍼드, 와이드, 크롭'),
      nouns: words('Trousers, Chinos, Drawstring Trousers', '팬츠, 치노 팬츠, 드로스트링 팬츠'),
      sentences: [
        text('A gusset makes cycling in them a pleasure.', '밑위에 덧댄 무로 자전거를 탈 때도 편안합니다.'),
        text(
          '{material} with a {fit} leg that keeps its crease.',
          '{material} 소재에 {fit} 핏으로 주름선이 오래 유지됩니다.',
        ),
        text('Deep pockets, one of them with a zip.', '깊은 주머니 중 하나에는 지퍼를 달았습니다.'),
      ],
    },
    {
      slug: 'jeans',
      code: 'JEAN',
      name: text('Jeans', '청바지'),
      about: text('Denim, raw and washed.', '생지부터 워싱까지, 데님.'),
      share: 2,
      shape: 'trousers',
      price: [7900, 15900],
      weight: [520, 820],
      axes: [axis(WAIST, 4, 6), colours(1, 2, 'navy', 'black', 'sky')],
      attributes: [
        oneOf(MATERIAL, 'denim'),
        oneOf(FIT, 'slim', 'regular', 'relaxed'),
        within(FABRIC_WEIGHT, 340, 480, 20),
        sometimes(RECYCLED, 0.35),
        saying(CARE, ...FABRIC_CARE),
      ],
      descriptors: words(
        'Raw, Rinsed, Stonewashed, High-Rise, Straight',
        '생지, 린스드, 스톤워싱, 하이라이즈, 스트레이트',
      ),
      nouns: words('Jeans, Selvedge Jeans, Carpenter Jeans', '청바지, 셀비지 청바지, 카펜터 청바지'),
      sentences: [
        text(
          '{fabric-weight} g/m² denim that fades where you bend.',
          '{fabric-weight}g/m² 데님이 몸을 따라 자연스럽게 물이 빠집니다.',
        ),
        text(
          'The rivets are hidden where they would scratch chairs.',
          '의자에 흠집을 낼 만한 곳의 리벳은 안으로 숨겼습니다.',
        ),
        text('Chain-stitched hems, as they used to be.', '밑단은 예전 방식 그대로 체인 스티치로 마감했습니다.'),
      ],
    },
    {
      slug: 'shorts',
      code: 'SHOR',
      name: text('Shorts', '반바지'),
      about: text('For running, swimming and doing nothing.', '달리고 헤엄치고, 아무것도 하지 않을 때.'),
      share: 2,
      shape: 'trousers',
      price: [2900, 6900],
      weight: [140, 290],
      axes: [axis(CLOTHING_SIZE, 3, 5), colours(1, 2, 'navy', 'olive', 'sand', 'red', 'black')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen', 'ripstop'),
        oneOf(FIT, 'regular', 'relaxed'),
        sometimes(RECYCLED, 0.5),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Quick-Dry, Elasticated, Long, Split-Hem', '퀵드라이, 밴딩, 롱, 스플릿'),
      nouns: words('Shorts, Swim Shorts, Hiking Shorts', '반바지, 스윔 쇼츠, 하이킹 쇼츠'),
      sentences: [
        text('Dry again within the length of a lunch.', '점심을 먹는 사이에 다시 마릅니다.'),
        text(
          'Light {material} that packs into its own pocket.',
          '가벼운 {material} 소재로 자체 주머니에 접어 넣을 수 있습니다.',
        ),
        text('The waistband stays flat under a backpack.', '허리 밴드가 납작해 배낭 아래에서도 배기지 않습니다.'),
      ],
    },
  ],
};
