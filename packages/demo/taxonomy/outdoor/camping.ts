import { text, words } from '../../language/text';
import { always, oneOf, sometimes, within } from '../attribute';
import { COMFORT, FILL_POWER, MATERIAL, POWER, RECYCLED, SEASON, WATER_COLUMN, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { SLEEPS } from '../options/measures';

export const CAMPING: Group = {
  slug: 'camping',
  name: text('Camping', '캠핑'),
  about: text('A bedroom and a kitchen that fold.', '접히는 침실과 주방.'),
  leaves: [
    {
      slug: 'tents',
      code: 'TENT',
      name: text('Tents', '텐트'),
      about: text('For one, for two, for the family.', '혼자서, 둘이서, 온 가족이.'),
      share: 2,
      shape: 'tent',
      price: [14900, 44900],
      weight: [1200, 3200],
      axes: [axis(SLEEPS, 2, 4), colours(1, 2, 'forest', 'sand', 'rust', 'grey')],
      attributes: [
        oneOf(MATERIAL, 'ripstop', 'cotton'),
        oneOf(SEASON, 'all-year', 'summer'),
        within(WATER_COLUMN, 2_000, 5_000, 500),
        always(WATERPROOF),
        sometimes(RECYCLED, 0.3),
      ],
      descriptors: words(
        'Ultralight, Tunnel, Dome, Freestanding, Four-Pole, Storm',
        '초경량, 터널, 돔, 자립식, 4폴, 폭풍',
      ),
      nouns: words('Tent, Shelter', '텐트, 셸터'),
      sentences: [
        text('Pitched in four minutes, also by one person.', '혼자서도 4분이면 칠 수 있습니다.'),
        text('The floor stands {water-column} mm of water.', '바닥 내수압은 {water-column}mm입니다.'),
        text('Two doors, so that nobody climbs over anybody.', '문이 두 개라 서로 넘어 다니지 않아도 됩니다.'),
      ],
    },
    {
      slug: 'sleeping-bags',
      code: 'BAG',
      name: text('Sleeping bags', '침낭'),
      about: text('From summer nights to snow.', '여름밤부터 눈밭까지.'),
      share: 2,
      shape: 'cushion',
      price: [8900, 32900],
      weight: [600, 1700],
      axes: [colours(2, 4, 'navy', 'olive', 'rust', 'charcoal', 'mustard')],
      attributes: [
        oneOf(MATERIAL, 'down'),
        within(COMFORT, -12, 10, 2),
        within(FILL_POWER, 600, 850, 50),
        sometimes(RECYCLED, 0.4),
      ],
      descriptors: words('Mummy, Wide, Three-Season, Polar, Summer', '머미형, 와이드, 3계절, 극지, 여름'),
      nouns: words('Sleeping Bag, Quilt', '침낭, 퀼트'),
      sentences: [
        text('Comfortable down to {comfort-temperature} °C.', '{comfort-temperature}°C까지 편안하게 잘 수 있습니다.'),
        text('The zip runs along a stiff band and does not bite.', '빳빳한 띠를 덧대 지퍼가 원단을 물지 않습니다.'),
        text('{fill-power} cuin down, traced to the farm.', '필파워 {fill-power}, 농장까지 이력을 추적한 다운입니다.'),
      ],
    },
    {
      slug: 'camp-stoves',
      code: 'STOVE',
      name: text('Camp stoves', '캠핑 버너'),
      about: text('Boiling water, anywhere.', '어디서든 물을 끓입니다.'),
      share: 1,
      shape: 'pan',
      price: [3900, 15900],
      weight: [80, 620],
      axes: [],
      attributes: [oneOf(MATERIAL, 'titanium', 'steel', 'brass'), within(POWER, 1_800, 3_400, 100)],
      namedAfter: MATERIAL,
      descriptors: words('Folding, Windproof, Two-Flame', '접이식, 방풍, 2구'),
      nouns: words('Camp Stove, Gas Burner, Wood Stove', '캠핑 스토브, 가스 버너, 우드 스토브'),
      sentences: [
        text('{power} W boil a litre in about four minutes.', '{power}W 화력으로 물 1리터를 4분 남짓에 끓입니다.'),
        text('The legs fold around the burner.', '다리가 버너를 감싸듯 접힙니다.'),
        text('It simmers as well as it roars.', '센 불은 물론 약한 불도 섬세하게 조절됩니다.'),
      ],
    },
  ],
};
