import { text, words } from '../../language/text';
import { always, oneOf, saying, sometimes, within } from '../attribute';
import { CARE, FILL_POWER, FIT, MATERIAL, RECYCLED, WATER_COLUMN, WATERPROOF } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CLOTHING_SIZE } from '../options/sizes';
import { FABRIC_CARE } from '../phrases';

export const OUTERWEAR: Group = {
  slug: 'outerwear',
  name: text('Outerwear', '아우터'),
  about: text('Between you and the weather.', '날씨와 나 사이의 한 겹.'),
  leaves: [
    {
      slug: 'rain-jackets',
      code: 'RAIN',
      name: text('Rain jackets', '레인 재킷'),
      about: text('Taped seams, real hoods.', '심실링 처리한 봉제선과 제대로 된 후드.'),
      share: 2,
      shape: 'jacket',
      price: [9900, 24900],
      weight: [240, 520],
      axes: [axis(CLOTHING_SIZE, 4, 5), colours(1, 2, 'mustard', 'navy', 'forest', 'black', 'rust')],
      attributes: [
        oneOf(MATERIAL, 'ripstop', 'cotton'),
        oneOf(FIT, 'regular', 'relaxed'),
        within(WATER_COLUMN, 10_000, 25_000, 2_500),
        always(WATERPROOF),
        sometimes(RECYCLED, 0.6),
        saying(CARE, ...FABRIC_CARE),
      ],
      descriptors: words(
        'Packable, Stormproof, Two-Layer, Three-Layer, Coastal',
        '패커블, 스톰프루프, 2레이어, 3레이어, 코스털',
      ),
      nouns: words('Rain Jacket, Rain Parka, Anorak', '레인 재킷, 레인 파카, 아노락'),
      sentences: [
        text(
          'A water column of {water-column} mm and taped seams.',
          '내수압 {water-column}mm에 모든 봉제선을 심실링 처리했습니다.',
        ),
        text('The hood turns with the head, not against it.', '후드가 고개를 돌리는 대로 함께 움직입니다.'),
        text('Vents under the arms open with one hand.', '겨드랑이 환기구는 한 손으로 열 수 있습니다.'),
      ],
    },
    {
      slug: 'down-jackets',
      code: 'DOWN',
      name: text('Down jackets', '다운 재킷'),
      about: text('For the cold half of the year.', '한 해의 추운 절반을 위해.'),
      share: 2,
      shape: 'jacket',
      price: [12900, 34900],
      weight: [310, 880],
      axes: [axis(CLOTHING_SIZE, 3, 5), colours(1, 2, 'black', 'navy', 'olive', 'burgundy', 'sand')],
      attributes: [
        oneOf(MATERIAL, 'down'),
        oneOf(FIT, 'regular', 'relaxed'),
        within(FILL_POWER, 600, 850, 50),
        sometimes(RECYCLED, 0.5),
        saying(CARE, ...FABRIC_CARE),
      ],
      descriptors: words('Quilted, Alpine, Longline, Reversible, Ultralight', '퀼팅, 알파인, 롱라인, 리버시블, 초경량'),
      nouns: words('Down Jacket, Down Vest, Hooded Down Jacket', '다운 재킷, 다운 베스트, 후드 다운 재킷'),
      sentences: [
        text(
          'Rated at {fill-power} cuin: warm for its weight.',
          '필파워 {fill-power}{으로/로} 무게에 비해 훨씬 따뜻합니다.',
        ),
        text('Collar and cuffs are lined with brushed jersey.', '깃과 소맷부리에 기모 저지를 덧댔습니다.'),
        text(
          'It fits under a shell and packs into a water bottle pocket.',
          '겉옷 안에 입기 좋고 물병 주머니에도 들어갑니다.',
        ),
      ],
    },
  ],
};
