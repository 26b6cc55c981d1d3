import { text, words } from '../../language/text';
import { oneOf, saying, within } from '../attribute';
import { CARE, CONNECTION, MATERIAL, POWER } from '../attributes';
import type { Group } from '../department';
import { colours } from '../options/colours';
import { SURFACE_CARE } from '../phrases';

export const VINYL: Group = {
  slug: 'vinyl',
  name: text('Vinyl', '바이닐'),
  about: text('Turntables and what makes them heard.', '턴테이블과 그 소리를 키워 주는 것들.'),
  leaves: [
    {
      slug: 'turntables',
      code: 'TURN',
      name: text('Turntables', '턴테이블'),
      about: text('Belts, bearings and patience.', '벨트와 베어링, 그리고 여유.'),
      share: 1,
      shape: 'turntable',
      price: [19900, 69900],
      weight: [4200, 8900],
      axes: [colours(1, 3, 'black', 'white', 'brown', 'red')],
      attributes: [
        oneOf(MATERIAL, 'walnut', 'oak', 'aluminium'),
        oneOf(CONNECTION, 'wired', 'hybrid'),
        saying(CARE, ...SURFACE_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Belt-Drive, Direct-Drive, Suspended', '벨트 구동, 다이렉트 구동, 서스펜션'),
      nouns: words('Turntable, Record Player', '턴테이블, 레코드플레이어'),
      sentences: [
        text('The platter runs true to a tenth of a millimetre.', '플래터의 오차는 0.1밀리미터 이내입니다.'),
        text('The arm lifts by itself when the side ends.', '한 면이 끝나면 톤암이 스스로 올라갑니다.'),
        text('{material} under it soaks up footsteps.', '아래의 {material}{이/가} 발걸음 진동을 흡수합니다.'),
      ],
    },
    {
      slug: 'amplifiers',
      code: 'AMP',
      name: text('Amplifiers', '앰프'),
      about: text('Between the record and the loudspeaker.', '음반과 스피커 사이에서.'),
      share: 1,
      shape: 'speaker',
      price: [9900, 49900],
      weight: [900, 7200],
      axes: [colours(1, 2, 'black', 'white', 'grey')],
      attributes: [
        oneOf(MATERIAL, 'walnut', 'aluminium', 'steel'),
        oneOf(CONNECTION, 'wired', 'hybrid'),
        within(POWER, 10, 90, 5),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Valve, Compact, Class-D', '진공관, 콤팩트, 클래스 D'),
      nouns: words('Amplifier, Phono Stage, Headphone Amplifier', '앰프, 포노 앰프, 헤드폰 앰프'),
      sentences: [
        text('{power} W a side, and silence in between.', '한쪽에 {power}W, 그리고 그 사이의 고요.'),
        text('One knob for volume, one for the source.', '볼륨 하나, 입력 선택 하나로 끝나는 조작부입니다.'),
        text(
          'Behind the {material} front every part is within reach.',
          '{material} 전면 뒤의 모든 부품을 손쉽게 만질 수 있습니다.',
        ),
      ],
    },
  ],
};
