import { type Money, money } from '#contracts';

/** About as much in the currency of each channel, in minor units. */
export const inEveryCurrency = (eur: number, krw: number, kwd: number): Money[] => [
  money(eur, 'EUR'),
  money(krw, 'KRW'),
  money(kwd, 'KWD'),
];
