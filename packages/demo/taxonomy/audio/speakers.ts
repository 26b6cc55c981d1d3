import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { BATTERY, CONNECTION, HEIGHT, MATERIAL, POWER, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SET_OF } from '../options/measures';

export const SPEAKERS: Group = {
  slug: 'speakers',
  name: text('Speakers', '스피커'),
  about: text('For the picnic and for the shelf.', '소풍에도, 책장에도.'),
  leaves: [
    {
      slug: 'portable-speakers',
      code: 'PORT',
      name: text('Portable speakers', '휴대용 스피커'),
      about: text('Music to carry along.', '들고 다니는 음악.'),
      share: 2,
      shape: 'speaker',
      price: [4900, 22900],
      weight: [320, 1400],
      axes: [colours(2, 5, 'black', 'sage', 'rust', 'navy', 'sand', 'mustard')],
      attributes: [
        within(POWER, 10, 60, 5),
        within(BATTERY, 8, 30, 2),
        sometimes(WATERPROOF, 0.8),
        oneOf(CONNECTION, 'wireless', 'hybrid'),
      ],
      descriptors: words('Pocket, Rugged, Garden, Party, Woven', '포켓, 러기드, 가든, 파티, 우븐'),
      nouns: words('Portable Speaker, Bluetooth Speaker', '휴대용 스피커, 블루투스 스피커'),
      sentences: [
        text(
          '{power} W fill a garden without waking the street.',
          '{power}W 출력이 동네를 깨우지 않고 정원을 채웁니다.',
        ),
        text('Plays for {battery} hours and charges over USB-C.', '{battery}시간 동안 재생하고 USB-C로 충전합니다.'),
        text('Two of them make a stereo pair.', '두 대를 연결하면 스테레오가 됩니다.'),
      ],
    },
    {
      slug: 'bookshelf-speakers',
      code: 'SHELF',
      name: text('Bookshelf speakers', '북셸프 스피커'),
      about: text('Two boxes that disappear.', '사라지는 두 개의 상자.'),
      share: 1,
      shape: 'speaker',
      price: [16900, 64900],
      weight: [2600, 6800],
      axes: [axis(SET_OF, 1, 2, '1', '2'), colours(1, 3, 'black', 'white', 'brown')],
      attributes: [
        oneOf(MATERIAL, 'oak', 'walnut', 'bamboo'),
        oneOf(CONNECTION, 'wired', 'hybrid'),
        within(POWER, 30, 120, 10),
        within(HEIGHT, 22, 40, 2),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Two-Way, Active, Nearfield', '2웨이, 액티브, 니어필드'),
      nouns: words('Bookshelf Speaker, Shelf Monitor', '북셸프 스피커, 선반형 모니터'),
      sentences: [
        text(
          'A {height} cm cabinet of {material} with no parallel walls inside.',
          '높이 {height}cm의 {material} 인클로저 안쪽에는 평행한 벽이 없습니다.',
        ),
        text('{power} W are plenty for a living room.', '거실에서는 {power}W면 충분합니다.'),
        text('They are matched in pairs and numbered.', '두 대씩 짝을 맞추고 번호를 매겼습니다.'),
      ],
    },
  ],
};
