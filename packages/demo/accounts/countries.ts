import type { Locale } from '#contracts';

/** A country that customers live in. Masks have a `#` for each digit of chance. */
export interface Country {
  readonly code: string;
  /** Of a hundred customers, how many live here. */
  readonly share: number;
  readonly locale: Locale;
  readonly phoneMask: string;
  /** House number in front of the street or behind it. */
  readonly numberFirst: boolean;
  readonly streets: readonly string[];
  readonly places: readonly (readonly [city: string, region: string | null, postalMask: string])[];
  /** How the second line of an address reads, if it has one. */
  readonly unitMask: string;
}

/** Where customers live. */
export const COUNTRIES: readonly Country[] = [
  {
    code: 'KR',
    share: 42,
    locale: 'ko',
    phoneMask: '+8210########',
    numberFirst: false,
    streets: ['세종대로', '테헤란로', '중앙로', '해운대로', '한강대로', '가온길', '벚꽃로', '은행나무길'],
    places: [
      ['강남구', '서울특별시', '061##'],
      ['마포구', '서울특별시', '040##'],
      ['해운대구', '부산광역시', '480##'],
      ['연수구', '인천광역시', '219##'],
      ['수성구', '대구광역시', '420##'],
      ['유성구', '대전광역시', '341##'],
      ['수원시', '경기도', '164##'],
      ['제주시', '제주특별자치도', '631##'],
    ],
    unitMask: '1##동 1##호',
  },
  {
    code: 'DE',
    share: 20,
    locale: 'en',
    phoneMask: '+4915#########',
    numberFirst: false,
    streets: ['Gartenstraße', 'Lindenallee', 'Bahnhofstraße', 'Am Markt', 'Mühlenweg', 'Kastanienweg'],
    places: [
      ['Berlin', null, '10###'],
      ['Hamburg', null, '20###'],
      ['München', 'Bayern', '80###'],
      ['Leipzig', 'Sachsen', '04###'],
      ['Köln', 'Nordrhein-Westfalen', '50###'],
      ['Freiburg', 'Baden-Württemberg', '79###'],
    ],
    unitMask: 'Wohnung 1#',
  },
  {
    code: 'FR',
    share: 13,
    locale: 'en',
    phoneMask: '+336########',
    numberFirst: true,
    streets: ['Rue de la Gare', 'Rue des Lilas', 'Avenue de la République', 'Place du Marché', 'Quai du Port'],
    places: [
      ['Paris', 'Île-de-France', '7501#'],
      ['Lyon', 'Auvergne-Rhône-Alpes', '6900#'],
      ['Marseille', 'Provence-Alpes-Côte d’Azur', '1300#'],
      ['Nantes', 'Pays de la Loire', '440##'],
    ],
    unitMask: 'Appartement 2#',
  },
  {
    code: 'NL',
    share: 8,
    locale: 'en',
    phoneMask: '+316########',
    numberFirst: false,
    streets: ['Kerkstraat', 'Dorpsstraat', 'Molenweg', 'Prinsengracht', 'Havenkade'],
    places: [
      ['Amsterdam', 'Noord-Holland', '10## AB'],
      ['Rotterdam', 'Zuid-Holland', '30## GK'],
      ['Utrecht', 'Utrecht', '35## TC'],
    ],
    unitMask: 'Appartement 1#',
  },
  {
    code: 'IE',
    share: 7,
    locale: 'en',
    phoneMask: '+3538########',
    numberFirst: true,
    streets: ['Main Street', 'Chapel Lane', 'Harbour Road', 'Mill Street', 'Abbey View'],
    places: [
      ['Dublin', 'County Dublin', 'D0# X#C#'],
      ['Cork', 'County Cork', 'T12 K#R#'],
      ['Galway', 'County Galway', 'H91 E#W#'],
    ],
    unitMask: 'Flat 1#',
  },
  {
    code: 'KW',
    share: 10,
    locale: 'en',
    phoneMask: '+9655#######',
    numberFirst: false,
    streets: ['Block 2, Street', 'Block 5, Street', 'Block 8, Street', 'Block 11, Street'],
    places: [
      ['Salmiya', 'Hawalli', '220##'],
      ['Jabriya', 'Hawalli', '460##'],
      ['Kuwait City', 'Al Asimah', '150##'],
      ['Mahboula', 'Al Ahmadi', '540##'],
    ],
    unitMask: 'Building 1#, Floor 3',
  },
];
