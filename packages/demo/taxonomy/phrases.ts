import { text, words } from '../language/text';

/** Names of series: what tells one product from the next of its kind. */
export const SERIES = words(
  'Alder, Basalt, Birch, Bramble, Cedar, Cinder, Cove, Delta, Drift, Dune, Ember, Fern, Fjord, Glacier, Grove, Harbor, ' +
    'Heath, Inlet, Isle, Kestrel, Larch, Lantern, Meadow, Mistral, Nimbus, Northlight, Onyx, Orchard, Pebble, Prairie, ' +
    'Quarry, Reef, Ridge, Saffron, Solstice, Summit, Terra, Thicket, Tidal, Tundra, Umber, Upland, Vale, Vista, Willow, ' +
    'Wren, Yarrow, Zephyr',
  '알더, 바솔트, 버치, 브램블, 시더, 신더, 코브, 델타, 드리프트, 듄, 엠버, 펀, 피오르, 글레이셔, 그로브, 하버, ' +
    '히스, 인렛, 아일, 케스트럴, 라치, 랜턴, 메도, 미스트랄, 님버스, 노스라이트, 오닉스, 오처드, 페블, 프레리, ' +
    '쿼리, 리프, 리지, 사프란, 솔스티스, 서밋, 테라, 시켓, 타이달, 툰드라, 엄버, 업랜드, 베일, 비스타, 윌로, ' +
    '렌, 야로, 제피르',
);

/** How fabrics are looked after. */
export const FABRIC_CARE = [
  text('Machine wash at 30 °C', '30°C 세탁기 세탁'),
  text('Machine wash at 40 °C, dry flat', '40°C 세탁기 세탁 후 뉘어서 건조'),
  text('Hand wash cold', '찬물 손세탁'),
  text('Dry clean only', '드라이클리닝 전용'),
] as const;

/** How leather, wood and metal are looked after. */
export const SURFACE_CARE = [
  text('Wipe with a damp cloth', '젖은 천으로 닦아 주세요'),
  text('Wash by hand and dry at once', '손으로 씻은 뒤 바로 물기를 닦아 주세요'),
  text('Oil lightly twice a year', '1년에 두 번 오일을 얇게 발라 주세요'),
] as const;

/** Where coffee grows. */
export const COFFEE_ORIGINS = [
  text('Ethiopia, Yirgacheffe', '에티오피아 예가체프'),
  text('Colombia, Huila', '콜롬비아 우일라'),
  text('Guatemala, Antigua', '과테말라 안티과'),
  text('Kenya, Nyeri', '케냐 니에리'),
] as const;

/** Where tea grows. */
export const TEA_ORIGINS = [
  text('Korea, Boseong', '대한민국 보성'),
  text('Korea, Hadong', '대한민국 하동'),
  text('India, Darjeeling', '인도 다르질링'),
  text('Taiwan, Nantou', '대만 난터우'),
] as const;

/** Where cocoa grows. */
export const COCOA_ORIGINS = [
  text('Ecuador, Manabí', '에콰도르 마나비'),
  text('Ghana, Ashanti', '가나 아샨티'),
  text('Madagascar, Sambirano', '마다가스카르 삼비라노'),
] as const;

/** Where the larder is filled. */
export const FARM_ORIGINS = [
  text('Spain, Jaén', '스페인 하엔'),
  text('Italy, Liguria', '이탈리아 리구리아'),
  text('Greece, Crete', '그리스 크레타'),
  text('Korea, Jeju', '대한민국 제주'),
] as const;
