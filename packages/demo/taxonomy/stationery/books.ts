import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { LANGUAGE, PAGES, PAPER_WEIGHT, RECYCLED } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { BINDING } from '../options/measures';

export const BOOKS: Group = {
  slug: 'books',
  name: text('Books', '도서'),
  about: text('For the kitchen and for the road.', '부엌과 길 위를 위해.'),
  leaves: [
    {
      slug: 'cookbooks',
      code: 'COOK',
      name: text('Cookbooks', '요리책'),
      about: text('With stains to come.', '곧 얼룩이 묻을 책들.'),
      share: 2,
      taxClass: 'reduced',
      shape: 'book',
      price: [1690, 3900],
      weight: [480, 1100],
      axes: [axis(BINDING, 1, 2)],
      attributes: [
        oneOf(LANGUAGE, 'english', 'korean', 'bilingual'),
        within(PAGES, 128, 384, 16),
        within(PAPER_WEIGHT, 100, 150, 10),
        sometimes(RECYCLED, 0.3),
      ],
      series: words(
        'Winter, Spring, Summer, Autumn, Coastal, Mountain, Island, Temple, Farmhouse, Market, Sunday, Midnight, ' +
          'Seoul, Jeju, Lisbon, Naples, Kyoto, Marrakesh',
        '겨울, 봄, 여름, 가을, 바닷가, 산골, 섬, 사찰, 농가, 시장, 일요일, 한밤중, ' +
          '서울, 제주, 리스본, 나폴리, 교토, 마라케시',
      ),
      descriptors: words(
        'Vegetable, One-Pot, Noodle, Baking, Pickling, Breakfast, Barbecue, Soup',
        '채소, 한 냄비, 국수, 베이킹, 절임, 아침, 바비큐, 수프',
      ),
      nouns: words('Cookbook, Recipes', '요리책, 레시피'),
      sentences: [
        text(
          '{pages} pages and no recipe longer than one of them.',
          '{pages}쪽 가운데 한 쪽을 넘는 조리법은 없습니다.',
        ),
        text('Every dish was cooked in a kitchen like yours.', '모든 요리를 평범한 부엌에서 직접 만들어 보았습니다.'),
        text('The paper forgives wet fingers.', '젖은 손으로 넘겨도 괜찮은 종이입니다.'),
      ],
    },
    {
      slug: 'travel-guides',
      code: 'TRIP',
      name: text('Travel guides', '여행 안내서'),
      about: text('Read before, kept after.', '떠나기 전에 읽고, 돌아와서도 간직하는.'),
      share: 2,
      taxClass: 'reduced',
      shape: 'book',
      price: [1290, 2900],
      weight: [180, 520],
      axes: [axis(BINDING, 1, 2)],
      attributes: [
        oneOf(LANGUAGE, 'english', 'korean', 'bilingual'),
        within(PAGES, 96, 320, 16),
        sometimes(RECYCLED, 0.5),
      ],
      series: words(
        'Seoul, Busan, Jeju, Gyeongju, Berlin, Leipzig, Paris, Lyon, Lisbon, Porto, Naples, Kyoto, Osaka, Kuwait, ' +
          'Istanbul, Vienna, Dublin, Bergen',
        '서울, 부산, 제주, 경주, 베를린, 라이프치히, 파리, 리옹, 리스본, 포르투, 나폴리, 교토, 오사카, 쿠웨이트, ' +
          '이스탄불, 빈, 더블린, 베르겐',
      ),
      descriptors: words(
        'Weekend, Walking, Cycling, Food, Architecture, Off-Season, Night, Family',
        '주말, 걷기, 자전거, 맛, 건축, 비수기, 야경, 가족',
      ),
      nouns: words('Guide, Map Book', '안내서, 지도책'),
      sentences: [
        text('{pages} pages, drawn by people who live there.', '그곳에 사는 사람들이 그린 {pages}쪽의 이야기입니다.'),
        text(
          'Twelve walks, each ending near something to eat.',
          '열두 갈래 산책길은 모두 먹을 곳 가까이에서 끝납니다.',
        ),
        text('The maps work without a battery.', '배터리가 없어도 되는 지도가 들어 있습니다.'),
      ],
    },
  ],
};
