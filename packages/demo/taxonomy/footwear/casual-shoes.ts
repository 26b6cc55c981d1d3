import { text, words } from '../../language/text';
import { oneOf, saying, sometimes } from '../attribute';
import { CARE, MATERIAL, RECYCLED, SEASON, VEGAN } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SHOE_SIZE } from '../options/sizes';
import { SURFACE_CARE } from '../phrases';

export const CASUAL_SHOES: Group = {
  slug: 'casual-shoes',
  name: text('Casual shoes', '캐주얼화'),
  about: text('Every day of the week.', '일주일 내내.'),
  leaves: [
    {
      slug: 'sneakers',
      code: 'SNKR',
      name: text('Sneakers', '스니커즈'),
      about: text('Low ones, high ones, plain ones.', '로우탑, 하이탑, 그리고 기본형.'),
      share: 4,
      shape: 'shoe',
      price: [6900, 15900],
      weight: [560, 860],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'white', 'black', 'navy', 'sage', 'cream', 'burgundy')],
      attributes: [
        oneOf(MATERIAL, 'canvas', 'leather', 'suede'),
        sometimes(VEGAN, 0.4),
        sometimes(RECYCLED, 0.3),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Court, Low, Retro, Minimal', '코트, 로우, 레트로, 미니멀'),
      nouns: words('Sneaker, High-Top, Slip-On', '스니커즈, 하이탑, 슬립온'),
      sentences: [
        text('{material} on the outside, terry cloth on the inside.', '겉은 {material}, 안은 테리 원단입니다.'),
        text('The sole is stitched, not only glued.', '밑창은 접착에 그치지 않고 꿰매어 고정했습니다.'),
        text('Two pairs of laces: one to match, one not to.', '같은 색과 다른 색, 끈을 두 벌 드립니다.'),
      ],
    },
    {
      slug: 'loafers',
      code: 'LOAF',
      name: text('Loafers', '로퍼'),
      about: text('No laces, no effort.', '끈도 수고도 없이.'),
      share: 2,
      shape: 'shoe',
      price: [9900, 21900],
      weight: [620, 900],
      axes: [axis(SHOE_SIZE, 4, 6), colours(1, 2, 'black', 'brown', 'burgundy', 'sand')],
      attributes: [oneOf(MATERIAL, 'leather', 'suede'), sometimes(VEGAN, 0.15), saying(CARE, ...SURFACE_CARE)],
      namedAfter: MATERIAL,
      descriptors: words('Penny, Soft, Hand-Sewn, City', '페니, 소프트, 핸드메이드, 시티'),
      nouns: words('Loafer, Moccasin, Tassel Loafer', '로퍼, 모카신, 태슬 로퍼'),
      sentences: [
        text('{material} that is soft on the first day.', '첫날부터 부드러운 {material}입니다.'),
        text(
          'The cork footbed takes the print of your foot in a week.',
          '코르크 깔창이 일주일이면 발 모양을 기억합니다.',
        ),
        text('Quiet on wooden floors.', '마룻바닥에서도 소리가 나지 않습니다.'),
      ],
    },
    {
      slug: 'sandals',
      code: 'SAND',
      name: text('Sandals', '샌들'),
      about: text('Straps for warm days.', '따뜻한 날을 위한 스트랩.'),
      share: 2,
      shape: 'shoe',
      price: [3900, 10900],
      weight: [320, 620],
      axes: [axis(SHOE_SIZE, 3, 6), colours(1, 2, 'brown', 'black', 'sand', 'olive')],
      attributes: [oneOf(MATERIAL, 'leather', 'cork', 'canvas'), oneOf(SEASON, 'summer'), sometimes(VEGAN, 0.4)],
      namedAfter: MATERIAL,
      descriptors: words('Two-Strap, River, Walking, Braided', '투스트랩, 리버, 워킹, 브레이디드'),
      nouns: words('Sandal, Slide, Clog', '샌들, 슬라이드, 클로그'),
      sentences: [
        text('Every strap adjusts, and none of them rubs.', '모든 스트랩이 조절되고 어느 것도 쓸리지 않습니다.'),
        text('The footbed follows the arch and can be renewed.', '발바닥 굴곡을 따라가는 깔창은 교체할 수 있습니다.'),
        text('Salt water does it no harm.', '바닷물에 젖어도 괜찮습니다.'),
      ],
    },
  ],
};
