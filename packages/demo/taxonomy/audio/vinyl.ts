import { text, words } from '../../language/text';
import { oneOf, saying, within } from '../attribute';
import { CARE, CONNECTION, LENGTH, MATERIAL, PIECES } from '../attributes';
import type { Group } from '../department';
import { colours } from '../options/colours';
import { SURFACE_CARE } from '../phrases';

export const VINYL: Group = {
  slug: 'vinyl',
  name: text('Vinyl', '바이닐'),
  about: text('Turntables and what keeps records clean.', '턴테이블과 음반을 깨끗이 지키는 것들.'),
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
        oneOf(MATERIAL, 'walnut', 'oak', 'aluminium', 'glass'),
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
      slug: 'record-care',
      code: 'CLEAN',
      name: text('Record care', '음반 관리'),
      about: text('Against dust and static.', '먼지와 정전기를 막아 주는.'),
      share: 1,
      shape: 'board',
      price: [1290, 4900],
      weight: [60, 420],
      axes: [],
      attributes: [oneOf(MATERIAL, 'beech', 'walnut', 'bamboo'), within(LENGTH, 10, 20, 2), within(PIECES, 1, 6)],
      namedAfter: MATERIAL,
      descriptors: words('Anti-Static, Velvet, Two-Sided', '정전기 방지, 벨벳, 양면'),
      nouns: words('Record Brush, Cleaning Kit', '레코드 브러시, 클리닝 세트'),
      sentences: [
        text('The bristles reach the bottom of the groove.', '솔 끝이 소리골 바닥까지 닿습니다.'),
        text('A handle of {material}, {length} cm long.', '길이 {length}cm의 {material} 손잡이입니다.'),
        text('One turn of the record and the dust is gone.', '음반이 한 바퀴 돌면 먼지가 사라집니다.'),
      ],
    },
  ],
};
