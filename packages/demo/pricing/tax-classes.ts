import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { text } from '../language/text';
import type { Leaf, TaxClassCode } from '../taxonomy/department';
import type { DemoTaxClass, DemoTaxRate } from '../types/pricing';
import type { DemoText } from '../types/text';

/** What one country takes on each tax class, in hundredths of a percent. */
const RATES: Readonly<Record<string, Readonly<Record<TaxClassCode, number>>>> = {
  DE: { standard: 1900, reduced: 700, zero: 0 },
  FR: { standard: 2000, reduced: 550, zero: 0 },
  NL: { standard: 2100, reduced: 900, zero: 0 },
  IE: { standard: 2300, reduced: 1350, zero: 0 },
  AT: { standard: 2000, reduced: 1000, zero: 0 },
  ES: { standard: 2100, reduced: 1000, zero: 0 },
  KR: { standard: 1000, reduced: 1000, zero: 0 },
  KW: { standard: 0, reduced: 0, zero: 0 },
};

const NAMES: Readonly<Record<TaxClassCode, DemoText>> = {
  standard: text('Standard rate', '일반 세율'),
  reduced: text('Reduced rate', '경감 세율'),
  zero: text('Zero rate', '영세율'),
};

const CODES = Object.keys(NAMES) as TaxClassCode[];

/** How things are taxed. */
export const TAX_CLASSES: readonly DemoTaxClass[] = CODES.map((code, ordinal) => ({
  id: demoId('taxClass', ordinal, OPENED),
  code,
  name: NAMES[code],
}));

/** The tax class of the products of a leaf. */
export function taxClassOf({ taxClass = 'standard' }: Leaf): DemoTaxClass {
  const found = TAX_CLASSES.find(({ code }) => code === taxClass);
  if (!found) throw new RangeError(`no tax class "${taxClass}"`);
  return found;
}

/** Every class in every country the shop delivers to. */
export const TAX_RATES: readonly DemoTaxRate[] = Object.entries(RATES)
  .flatMap(([countryCode, rates]) =>
    TAX_CLASSES.map(({ id, code }) => ({ taxClassId: id, countryCode, rateBasisPoints: rates[code as TaxClassCode] })),
  )
  .map((rate, ordinal) => ({ id: demoId('taxRate', ordinal, OPENED), ...rate }));
