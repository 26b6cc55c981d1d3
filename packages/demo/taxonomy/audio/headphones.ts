import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { BATTERY, CONNECTION, DRIVER, MATERIAL, NOISE_CANCELLING, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { colours } from '../options/colours';

export const HEADPHONES: Group = {
  slug: 'headphones',
  name: text('Headphones', '헤드폰'),
  about: text('Over the ear and in it.', '귀를 덮는 것과 귀에 넣는 것.'),
  leaves: [
    {
      slug: 'over-ear-headphones',
      code: 'OVER',
      name: text('Over-ear headphones', '오버이어 헤드폰'),
      about: text('For long flights and long albums.', '긴 비행과 긴 앨범을 위해.'),
      share: 2,
      shape: 'headphones',
      price: [8900, 39900],
      weight: [210, 380],
      axes: [colours(2, 5, 'black', 'white', 'sand', 'navy', 'sage')],
      attributes: [
        oneOf(CONNECTION, 'wired', 'wireless', 'hybrid'),
        oneOf(MATERIAL, 'aluminium', 'leather', 'walnut'),
        within(DRIVER, 32, 50, 2),
        within(BATTERY, 20, 60, 5),
        sometimes(NOISE_CANCELLING, 0.6),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Studio, Open-Back, Closed-Back, Travel', '스튜디오, 개방형, 밀폐형, 여행용'),
      nouns: words('Headphones, Over-Ear Headphones', '헤드폰, 오버이어 헤드폰'),
      sentences: [
        text(
          'Drivers of {driver} mm that stay calm when it gets loud.',
          '소리가 커져도 흔들리지 않는 {driver}mm 드라이버입니다.',
        ),
        text('{battery} hours between charges.', '한 번 충전하면 {battery}시간 동안 들을 수 있습니다.'),
        text('The pads come off without tools and can be washed.', '이어패드는 도구 없이 떼어 세탁할 수 있습니다.'),
      ],
    },
    {
      slug: 'earphones',
      code: 'EAR',
      name: text('Earphones', '이어폰'),
      about: text('Small ones that stay in.', '작지만 빠지지 않는.'),
      share: 3,
      shape: 'headphones',
      price: [3900, 24900],
      weight: [30, 70],
      axes: [colours(2, 5, 'black', 'white', 'sky', 'blush', 'lilac', 'forest')],
      attributes: [
        oneOf(CONNECTION, 'wired', 'wireless'),
        within(DRIVER, 6, 12),
        within(BATTERY, 5, 12),
        sometimes(NOISE_CANCELLING, 0.5),
        sometimes(WATERPROOF, 0.5),
      ],
      descriptors: words(
        'Sport, Everyday, Monitor, Quiet, Featherlight, Voice',
        '스포츠, 데일리, 모니터, 콰이어트, 초경량, 보이스',
      ),
      nouns: words('Earphones, Earbuds', '이어폰, 이어버드'),
      sentences: [
        text(
          'Five sizes of tips are in the box, and one of them fits.',
          '다섯 가지 크기의 팁이 들어 있어 꼭 맞는 것을 고를 수 있습니다.',
        ),
        text(
          '{driver} mm drivers, {battery} hours of music.',
          '{driver}mm 드라이버로 {battery}시간 동안 음악을 즐길 수 있습니다.',
        ),
        text('Calls sound like a room, not like a tin.', '통화 소리가 깡통이 아니라 방 안처럼 들립니다.'),
      ],
    },
  ],
};
