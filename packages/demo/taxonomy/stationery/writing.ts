import { text, words } from '../../language/text';
import { oneOf, sometimes, within } from '../attribute';
import { LENGTH, MATERIAL, REFILLABLE } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { NIB, SET_OF, TIP } from '../options/measures';

export const WRITING: Group = {
  slug: 'writing',
  name: text('Writing', '필기구'),
  about: text('Ink, in several ways.', '여러 가지 방식의 잉크.'),
  leaves: [
    {
      slug: 'fountain-pens',
      code: 'FPEN',
      name: text('Fountain pens', '만년필'),
      about: text('Nibs that know their owner.', '주인을 알아보는 펜촉.'),
      share: 2,
      shape: 'pen',
      price: [2900, 18900],
      weight: [18, 46],
      axes: [axis(NIB, 2, 4), colours(1, 3, 'black', 'navy', 'burgundy', 'forest', 'cream')],
      attributes: [
        oneOf(MATERIAL, 'resin', 'brass', 'aluminium', 'steel'),
        within(LENGTH, 12, 15),
        sometimes(REFILLABLE, 0.9),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Piston, Pocket, Faceted, Desk', '피스톤, 포켓, 각진, 데스크'),
      nouns: words('Fountain Pen, Calligraphy Pen', '만년필, 캘리그래피 펜'),
      sentences: [
        text(
          'The nib starts at once, also after a week in a drawer.',
          '서랍에서 일주일을 보내도 첫 획부터 바로 써집니다.',
        ),
        text(
          '{length} cm of {material}, balanced for the hand.',
          '손에 맞게 균형을 잡은 {length}cm 길이의 {material} 펜입니다.',
        ),
        text('It takes bottled ink and cartridges alike.', '병 잉크와 카트리지를 모두 쓸 수 있습니다.'),
      ],
    },
    {
      slug: 'pens',
      code: 'PEN',
      name: text('Pens', '볼펜'),
      about: text('Gel, ball and felt.', '젤과 볼, 그리고 펠트.'),
      share: 2,
      shape: 'pen',
      price: [240, 1490],
      weight: [8, 24],
      axes: [axis(TIP, 2, 3), colours(1, 4, 'black', 'navy', 'red', 'forest', 'lilac')],
      attributes: [oneOf(MATERIAL, 'resin', 'brass', 'aluminium'), sometimes(REFILLABLE, 0.7)],
      namedAfter: MATERIAL,
      descriptors: words('Quick-Drying, Hexagonal, Slim, Soft-Grip', '속건, 육각, 슬림, 소프트 그립'),
      nouns: words('Gel Pen, Ballpoint Pen, Fineliner', '젤펜, 볼펜, 파인라이너'),
      sentences: [
        text('The ink is dry before your hand gets there.', '손이 닿기 전에 잉크가 마릅니다.'),
        text('It clicks softly, so meetings stay calm.', '조용히 딸깍여 회의를 방해하지 않습니다.'),
        text('Refills cost less than half a pen.', '리필심은 펜 반값도 되지 않습니다.'),
      ],
    },
    {
      slug: 'pencils',
      code: 'PNCL',
      name: text('Pencils', '연필'),
      about: text('Cedar, graphite, silence.', '삼나무와 흑연, 그리고 고요.'),
      share: 1,
      shape: 'pen',
      price: [190, 890],
      weight: [5, 12],
      axes: [axis(SET_OF, 2, 4)],
      attributes: [oneOf(MATERIAL, 'beech', 'brass'), within(LENGTH, 14, 19)],
      descriptors: words('Drawing, Carpenter, Soft, Hard, Pressed-Cap', '드로잉, 목수용, 부드러운, 단단한, 캡'),
      nouns: words('Pencil, Mechanical Pencil', '연필, 샤프펜슬'),
      sentences: [
        text('The lead is bonded to the wood and survives a fall.', '심을 나무에 접착해 떨어뜨려도 부러지지 않습니다.'),
        text('{length} cm long when new; the rest is up to you.', '새것일 때 {length}cm, 나머지는 쓰기 나름입니다.'),
        text('It erases without a shadow.', '지우면 흔적이 남지 않습니다.'),
      ],
    },
  ],
};
