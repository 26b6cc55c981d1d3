import { text, words } from '../../language/text';
import { saying, sometimes, within } from '../attribute';
import { COCOA, FAIR_TRADE, ORGANIC, ORIGIN, SHELF_LIFE, VEGAN } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { CAPACITY, NET_WEIGHT, SET_OF } from '../options/measures';
import { COCOA_ORIGINS, FARM_ORIGINS } from '../phrases';

export const LARDER: Group = {
  slug: 'larder',
  name: text('Larder', '식료품'),
  about: text('Jars, bottles and bars.', '병과 단지, 그리고 바.'),
  leaves: [
    {
      slug: 'olive-oil',
      code: 'OIL',
      name: text('Olive oil', '올리브유'),
      about: text('Cold-pressed, by harvest.', '수확 연도별 냉압착 오일.'),
      share: 1,
      taxClass: 'reduced',
      shape: 'bottle',
      price: [790, 1690],
      weight: [420, 520],
      axes: [axis(CAPACITY, 2, 3, '250', '500', '750', '1000')],
      attributes: [sometimes(ORGANIC, 0.6), within(SHELF_LIFE, 12, 24, 2), saying(ORIGIN, ...FARM_ORIGINS)],
      descriptors: words(
        'Early-Harvest, Single-Grove, Peppery, Mild, Unfiltered, Lemon-Pressed',
        '조기 수확, 단일 농원, 알싸한, 순한, 비여과, 레몬 압착',
      ),
      nouns: words('Olive Oil, Finishing Oil', '올리브유, 피니싱 오일'),
      sentences: [
        text('Pressed within four hours of picking.', '수확한 지 네 시간 안에 압착했습니다.'),
        text('Green at first, with pepper at the end.', '풋풋하게 시작해 알싸하게 끝납니다.'),
        text(
          'Keeps for {shelf-life} months, though it rarely gets the chance.',
          '{shelf-life}개월 동안 보관할 수 있지만 그 전에 다 드실 겁니다.',
        ),
      ],
    },
    {
      slug: 'honey',
      code: 'HONEY',
      name: text('Honey and spreads', '꿀과 잼'),
      about: text('For bread, yoghurt and spoons.', '빵에도, 요구르트에도, 숟가락째로도.'),
      share: 1,
      taxClass: 'reduced',
      shape: 'jar',
      price: [390, 690],
      weight: [150, 170],
      axes: [axis(NET_WEIGHT, 2, 3, '100', '250', '500')],
      attributes: [sometimes(ORGANIC, 0.4), within(SHELF_LIFE, 12, 36, 6), saying(ORIGIN, ...FARM_ORIGINS)],
      descriptors: words('Wildflower, Chestnut, Acacia, Heather, Citrus', '야생화, 밤, 아카시아, 헤더, 시트러스'),
      nouns: words('Honey, Marmalade, Nut Spread', '꿀, 마멀레이드, 견과 스프레드'),
      sentences: [
        text('Stirred slowly so that it stays smooth.', '천천히 저어 부드러움을 그대로 유지했습니다.'),
        text('Nothing was added, and nothing taken away.', '더한 것도 뺀 것도 없습니다.'),
        text(
          'Good for {shelf-life} months once it stands in a cupboard.',
          '찬장에서 {shelf-life}개월 동안 맛이 유지됩니다.',
        ),
      ],
    },
    {
      slug: 'chocolate',
      code: 'CHOC',
      name: text('Chocolate', '초콜릿'),
      about: text('Few ingredients, long conches.', '적은 재료와 긴 콘칭.'),
      share: 2,
      taxClass: 'reduced',
      shape: 'board',
      price: [390, 790],
      weight: [75, 110],
      axes: [axis(SET_OF, 2, 3, '1', '2', '4', '6')],
      attributes: [
        within(COCOA, 45, 90, 5),
        sometimes(VEGAN, 0.6),
        sometimes(FAIR_TRADE, 0.8),
        saying(ORIGIN, ...COCOA_ORIGINS),
      ],
      descriptors: words(
        'Salted, Toasted-Almond, Single-Estate, Orange-Peel, Malted, Cardamom',
        '소금, 구운 아몬드, 단일 농장, 오렌지 껍질, 몰트, 카다멈',
      ),
      nouns: words('Chocolate Bar, Drinking Chocolate', '초콜릿 바, 드링킹 초콜릿'),
      sentences: [
        text('{cocoa} % cocoa, and the rest mostly patience.', '카카오 {cocoa}%, 나머지는 대부분 기다림입니다.'),
        text('Conched for three days until it snaps cleanly.', '경쾌하게 부러질 때까지 사흘 동안 콘칭했습니다.'),
        text('Melts at the temperature of a smile.', '미소의 온도에서 녹습니다.'),
      ],
    },
  ],
};
