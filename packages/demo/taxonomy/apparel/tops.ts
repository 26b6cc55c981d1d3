import { text, words } from '../../language/text';
import { oneOf, saying, sometimes, within } from '../attribute';
import { CARE, FABRIC_WEIGHT, FIT, MATERIAL, ORGANIC, RECYCLED, SEASON } from '../attributes';
import type { Group } from '../department';
import { axis } from '../option';
import { colours } from '../options/colours';
import { CLOTHING_SIZE } from '../options/sizes';
import { FABRIC_CARE } from '../phrases';

export const TOPS: Group = {
  slug: 'tops',
  name: text('Tops', '상의'),
  about: text('From the first layer to the last button.', '첫 번째 레이어부터 마지막 단추까지.'),
  leaves: [
    {
      slug: 't-shirts',
      code: 'TEE',
      name: text('T-shirts', '티셔츠'),
      about: text('Plain, heavy and light ones.', '기본부터 두툼한 것, 가벼운 것까지.'),
      share: 4,
      shape: 'shirt',
      price: [1900, 4900],
      weight: [130, 260],
      axes: [axis(CLOTHING_SIZE, 3, 5), colours(2, 3, 'white', 'black', 'grey', 'navy', 'sage', 'rust', 'cream')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen', 'merino'),
        oneOf(FIT, 'slim', 'regular', 'relaxed'),
        within(FABRIC_WEIGHT, 140, 260, 10),
        sometimes(ORGANIC, 0.6),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Boxy, Everyday, Heavyweight, Washed, Striped', '박시, 데일리, 헤비웨이트, 워싱, 스트라이프'),
      nouns: words('Tee, Crewneck Tee, Pocket Tee', '티셔츠, 크루넥 티셔츠, 포켓 티셔츠'),
      sentences: [
        text(
          '{material} of {fabric-weight} g/m² hangs well and does not twist.',
          '{fabric-weight}g/m² {material} 원단이 뒤틀림 없이 단정하게 떨어집니다.',
        ),
        text('The neck is bound so that it never stretches out.', '목둘레를 이중으로 처리해 늘어나지 않습니다.'),
        text('A {fit} cut, with shoulder seams moved slightly forward.', '{fit} 핏에 어깨선을 살짝 앞으로 옮겼습니다.'),
      ],
    },
    {
      slug: 'shirts',
      code: 'SHRT',
      name: text('Shirts', '셔츠'),
      about: text('For the office, the garden and the train between.', '사무실에도, 정원에도, 그 사이의 기차에도.'),
      share: 3,
      shape: 'shirt',
      price: [4900, 9900],
      weight: [180, 320],
      axes: [axis(CLOTHING_SIZE, 4, 5), colours(1, 2, 'white', 'sky', 'navy', 'olive', 'burgundy', 'sand')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'linen', 'flannel', 'corduroy'),
        oneOf(FIT, 'slim', 'regular', 'relaxed'),
        oneOf(SEASON, 'all-year', 'summer', 'winter'),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Easy-Care, Banded-Collar, Checked, Garment-Dyed', '이지케어, 밴드칼라, 체크, 가먼트다잉'),
      nouns: words('Shirt, Overshirt, Work Shirt', '셔츠, 오버셔츠, 워크 셔츠'),
      sentences: [
        text(
          '{material} from a small mill, cut with a {fit} fit.',
          '작은 방직소에서 짠 {material} 원단을 {fit} 핏으로 재단했습니다.',
        ),
        text('The buttons are corozo, sewn on by hand.', '코로조 단추를 손으로 달았습니다.'),
        text('Long enough to tuck in, short enough not to.', '넣어 입어도 빼서 입어도 알맞은 길이입니다.'),
      ],
    },
    {
      slug: 'sweaters',
      code: 'KNIT',
      name: text('Sweaters', '스웨터'),
      about: text('Knitwear for cold rooms and colder streets.', '서늘한 방과 더 추운 거리를 위한 니트.'),
      share: 3,
      shape: 'shirt',
      price: [6900, 16900],
      weight: [280, 620],
      axes: [axis(CLOTHING_SIZE, 3, 5), colours(1, 2, 'navy', 'cream', 'charcoal', 'forest', 'mustard', 'burgundy')],
      attributes: [
        oneOf(MATERIAL, 'merino', 'cashmere', 'cotton'),
        oneOf(FIT, 'regular', 'relaxed'),
        within(FABRIC_WEIGHT, 260, 420, 20),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Cable-Knit, Ribbed, Chunky, Fine-Gauge', '케이블 니트, 골지, 두툼한, 파인게이지'),
      nouns: words('Sweater, Cardigan, Turtleneck', '스웨터, 카디건, 터틀넥'),
      sentences: [
        text('{material} yarn of long fibres pills less.', '긴 섬유로 자은 {material} 실이라 보풀이 덜 일어납니다.'),
        text('Cuffs and hem are knitted in one piece.', '소매단과 밑단을 한 번에 짜서 이음매가 없습니다.'),
        text(
          'Air it overnight and it needs washing only twice a season.',
          '하룻밤 바람만 쐬어 주면 한 철에 두 번만 빨아도 충분합니다.',
        ),
      ],
    },
    {
      slug: 'hoodies',
      code: 'HOOD',
      name: text('Hoodies', '후디'),
      about: text('Soft inside, sturdy outside.', '안은 부드럽고 겉은 튼튼하게.'),
      share: 3,
      shape: 'shirt',
      price: [5400, 10900],
      weight: [420, 720],
      axes: [axis(CLOTHING_SIZE, 4, 6), colours(1, 2, 'grey', 'black', 'forest', 'lilac', 'rust')],
      attributes: [
        oneOf(MATERIAL, 'cotton', 'fleece'),
        oneOf(FIT, 'regular', 'relaxed'),
        within(FABRIC_WEIGHT, 300, 480, 20),
        sometimes(RECYCLED, 0.4),
        saying(CARE, ...FABRIC_CARE),
      ],
      namedAfter: MATERIAL,
      descriptors: words('Loopback, Brushed, Weekend, Oversized', '루프백, 기모, 위켄드, 오버사이즈'),
      nouns: words('Hoodie, Zip Hoodie, Half-Zip', '후디, 집업 후디, 하프 집업'),
      sentences: [
        text(
          'The hood has three panels and stays where you put it.',
          '세 조각으로 재단한 후드가 모양을 그대로 유지합니다.',
        ),
        text(
          '{fabric-weight} g/m² inside out: warm without bulk.',
          '{fabric-weight}g/m² 원단으로 부해 보이지 않으면서 따뜻합니다.',
        ),
        text('The front pocket takes a paperback and two hands.', '앞주머니에는 책 한 권과 두 손이 모두 들어갑니다.'),
      ],
    },
  ],
};
