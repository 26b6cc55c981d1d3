import { z } from 'zod';
import { CURRENCIES, type CurrencyCode } from '../money';

/** Fields that several events have. */

/** An opaque id, such as `ord_…`. */
export const id = z.string().min(1).max(64);

/** A moment, as in RFC 3339. */
export const instant = z.iso.datetime();

export const currencyCode = z.enum(Object.keys(CURRENCIES) as [CurrencyCode, ...CurrencyCode[]]);

/** An amount in whole minor units, 0 or more. */
export const minorUnits = z.number().int().min(0);

/** So many of something, 1 or more. */
export const quantity = z.number().int().min(1);

/** A channel's slug. */
export const channel = z.string().min(1);
