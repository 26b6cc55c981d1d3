import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { CARE, HEIGHT, MATERIAL, TERRAIN, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SHOE_SIZE } from '../options/sizes';
import { SURFACE_CARE } from '../phrases';

export const BOOTS: Group = {
  slug: 'boots',
  name: text('Boots', '부츠'),
  about: text('Ankles, covered.', '발목까지 든든하게.'),
  leaves: [
    {
      slug: 'hiking-boots',
      code: 'HIKE',
      name: text('Hiking boots', '등산화'),
      about: text('For a day out or a fortnight.', '당일 산행부터 두 주간의 종주까지.'),
      share: 3,
      shape: 'boot',
      price: [13900, 28900],
      weight: [900, 1500],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'brown', 'charcoal', 'olive', 'rust')],
      attributes: [
        oneOf(MATERIAL, 'leather', 'suede', 'ripstop'),
        oneOf(TERRAIN, 'gravel', 'mud', 'rock'),
        within(HEIGHT, 12, 20),
        sometimes(WATERPROOF, 0.8),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Ridgeline, Mid, Expedition, Winter', '리지라인, 미드, 익스페디션, 윈터'),
      nouns: words('Hiking Boot, Trekking Boot', '등산화, 트레킹화'),
      sentences: [
        text(
          'A shaft of {height} cm holds the ankle without a fight.',
          '높이 {height}cm의 목이 발목을 부드럽게 잡아 줍니다.',
        ),
        text('The toe cap forgives every stone.', '앞코 보강재가 돌부리를 모두 받아 줍니다.'),
        text('The hooks are closed, so laces do not catch.', '닫힌 고리라 끈이 걸리지 않습니다.'),
      ],
    },
    {
      slug: 'chelsea-boots',
      code: 'CHEL',
      name: text('Chelsea boots', '첼시 부츠'),
      about: text('Elastic sides, clean fronts.', '옆은 신축성 있게, 앞은 단정하게.'),
      share: 2,
      shape: 'boot',
      price: [11900, 24900],
      weight: [800, 1200],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'black', 'brown', 'sand', 'navy')],
      attributes: [
        oneOf(MATERIAL, 'leather', 'suede'),
        within(HEIGHT, 11, 17),
        sometimes(WATERPROOF, 0.3),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Slim, Commuter, Lined, Classic', '슬림, 커뮤터, 기모 안감, 클래식'),
      nouns: words('Chelsea Boot, Ankle Boot', '첼시 부츠, 앵클 부츠'),
      sentences: [
        text('The elastic keeps its strength for years.', '옆 밴드의 탄력이 여러 해 유지됩니다.'),
        text('{material} polished by hand to a soft shine.', '손으로 닦아 은은하게 광을 낸 {material}입니다.'),
        text('Two loops, so that both hands can pull.', '당김 고리가 두 개라 양손으로 신을 수 있습니다.'),
      ],
    },
  ],
};
