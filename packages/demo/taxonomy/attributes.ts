import { text } from '../language/text';
import { choiceOf, numberOf, wordsOf, yesOrNo } from './attribute';

/** What a thing is mostly made of. */
export const MATERIAL = choiceOf('material', text('Material', '소재'), {
  cotton: ['Cotton', '코튼'],
  linen: ['Linen', '리넨'],
  merino: ['Merino', '메리노'],
  cashmere: ['Cashmere', '캐시미어'],
  flannel: ['Flannel', '플란넬'],
  corduroy: ['Corduroy', '코듀로이'],
  denim: ['Denim', '데님'],
  fleece: ['Fleece', '플리스'],
  ripstop: ['Ripstop', '립스톱'],
  canvas: ['Canvas', '캔버스'],
  leather: ['Leather', '가죽'],
  suede: ['Suede', '스웨이드'],
  mesh: ['Mesh', '메시'],
  cork: ['Cork', '코르크'],
  down: ['Down', '다운'],
  steel: ['Steel', '스틸'],
  'carbon-steel': ['Carbon Steel', '카본 스틸'],
  'cast-iron': ['Cast Iron', '무쇠'],
  copper: ['Copper', '구리'],
  aluminium: ['Aluminium', '알루미늄'],
  titanium: ['Titanium', '티타늄'],
  brass: ['Brass', '황동'],
  stoneware: ['Stoneware', '석기'],
  porcelain: ['Porcelain', '백자'],
  glass: ['Glass', '유리'],
  crystal: ['Crystal', '크리스털'],
  oak: ['Oak', '오크'],
  walnut: ['Walnut', '월넛'],
  beech: ['Beech', '비치우드'],
  bamboo: ['Bamboo', '대나무'],
  resin: ['Resin', '레진'],
  paper: ['Paper', '종이'],
});

/** How clothes sit. */
export const FIT = choiceOf('fit', text('Fit', '핏'), {
  slim: ['Slim', '슬림'],
  regular: ['Regular', '레귤러'],
  relaxed: ['Relaxed', '릴랙스드'],
});

/** When clothes are worn. */
export const SEASON = choiceOf('season', text('Season', '계절'), {
  'all-year': ['All year', '사계절'],
  summer: ['Spring and summer', '봄·여름'],
  winter: ['Autumn and winter', '가을·겨울'],
});

/** What a shoe is made to walk on. */
export const TERRAIN = choiceOf('terrain', text('Terrain', '지형'), {
  road: ['Road', '포장도로'],
  gravel: ['Gravel', '자갈길'],
  mud: ['Mud', '진흙길'],
  rock: ['Rock', '암릉'],
});

/** How dark a coffee is roasted. */
export const ROAST = choiceOf('roast', text('Roast', '로스팅'), {
  light: ['Light Roast', '약배전'],
  medium: ['Medium Roast', '중배전'],
  dark: ['Dark Roast', '강배전'],
});

/** What kind of tea it is. */
export const TEA = choiceOf('tea', text('Tea', '차 종류'), {
  green: ['Green', '녹차'],
  black: ['Black', '홍차'],
  oolong: ['Oolong', '우롱'],
  herbal: ['Herbal', '허브'],
});

/** How sound gets there. */
export const CONNECTION = choiceOf('connection', text('Connection', '연결 방식'), {
  wired: ['Wired', '유선'],
  wireless: ['Wireless', '무선'],
  hybrid: ['Wired and wireless', '유무선 겸용'],
});

/** Which language a book is in. */
export const LANGUAGE = choiceOf('language', text('Language', '언어'), {
  english: ['English', '영어'],
  korean: ['Korean', '한국어'],
  bilingual: ['English and Korean', '영어·한국어'],
});

/** What a light is screwed into. */
export const SOCKET = choiceOf('socket', text('Socket', '소켓'), {
  e27: ['E27', 'E27 소켓'],
  e14: ['E14', 'E14 소켓'],
  led: ['Built-in LED', '내장 LED'],
});

export const WATERPROOF = yesOrNo('waterproof', text('Waterproof', '방수'));
export const RECYCLED = yesOrNo('recycled', text('Recycled material', '재활용 소재'));
export const ORGANIC = yesOrNo('organic', text('Organic', '유기농'));
export const FAIR_TRADE = yesOrNo('fair-trade', text('Fair trade', '공정무역'));
export const VEGAN = yesOrNo('vegan', text('Vegan', '비건'));
export const DISHWASHER_SAFE = yesOrNo('dishwasher-safe', text('Dishwasher safe', '식기세척기 사용 가능'));
export const OVEN_SAFE = yesOrNo('oven-safe', text('Oven safe', '오븐 사용 가능'));
export const INDUCTION = yesOrNo('induction', text('Suits induction', '인덕션 사용 가능'));
export const NOISE_CANCELLING = yesOrNo('noise-cancelling', text('Noise cancelling', '노이즈 캔슬링'));
export const RECHARGEABLE = yesOrNo('rechargeable', text('Rechargeable', '충전식'));
export const DIMMABLE = yesOrNo('dimmable', text('Dimmable', '밝기 조절'));
export const REFILLABLE = yesOrNo('refillable', text('Refillable', '리필 가능'));

export const FABRIC_WEIGHT = numberOf('fabric-weight', text('Fabric weight', '원단 중량'), 'g/m²');
export const FILL_POWER = numberOf('fill-power', text('Fill power', '필파워'), 'cuin');
export const WATER_COLUMN = numberOf('water-column', text('Water column', '내수압'), 'mm');
export const HEEL_DROP = numberOf('heel-drop', text('Heel drop', '힐 드롭'), 'mm');
export const COMFORT = numberOf('comfort-temperature', text('Comfort temperature', '쾌적 온도'), '°C');
export const BATTERY = numberOf('battery', text('Battery life', '배터리 사용 시간'), 'h');
export const BRIGHTNESS = numberOf('brightness', text('Brightness', '밝기'), 'lm');
export const POWER = numberOf('power', text('Power', '출력'), 'W');
export const DRIVER = numberOf('driver', text('Driver', '드라이버'), 'mm');
export const THREAD_COUNT = numberOf('thread-count', text('Thread count', '실 밀도'));
export const HEIGHT = numberOf('height', text('Height', '높이'), 'cm');
export const LENGTH = numberOf('length', text('Length', '길이'), 'cm');
export const THICKNESS = numberOf('thickness', text('Thickness', '두께'), 'mm');
export const KEEPS_HOT = numberOf('keeps-hot', text('Keeps hot', '보온 시간'), 'h');
export const BURN_TIME = numberOf('burn-time', text('Burn time', '연소 시간'), 'h');
export const PAGES = numberOf('pages', text('Pages', '쪽수'));
export const PIECES = numberOf('pieces', text('Pieces', '구성품 수'));
export const PAPER_WEIGHT = numberOf('paper-weight', text('Paper weight', '평량'), 'g/m²');
export const CAPACITY_ML = numberOf('capacity-ml', text('Capacity', '용량'), 'ml');
export const COCOA = numberOf('cocoa', text('Cocoa', '카카오 함량'), '%');
export const ALTITUDE = numberOf('altitude', text('Grown at', '재배 고도'), 'm');
export const STEEP_TIME = numberOf('steep-time', text('Steeping time', '우리는 시간'), 'min');
export const SHELF_LIFE = numberOf('shelf-life', text('Keeps for', '보관 기간'), 'months');

export const CARE = wordsOf('care', text('Care', '관리 방법'));
export const ORIGIN = wordsOf('origin', text('Origin', '원산지'));
