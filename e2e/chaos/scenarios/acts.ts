import { aftercare, tenRefunds } from './aftercare';
import { catalogue } from './catalogue';
import { completions } from './completions';
import { discounts } from './discounts';
import { IMPATIENT, impatience } from './impatience';
import { outages } from './outages';
import { providers } from './providers';
import { races } from './races';
import { redis } from './redis';
import type { Act } from './scenario';
import { unpaid } from './unpaid';

/** Every scenario, in the shops that they need. */
export const ACTS: readonly Act[] = [
  {
    name: 'a shop as it usually is',
    setting: {},
    scenarios: [
      ...races,
      ...completions,
      ...providers,
      ...unpaid,
      ...discounts,
      ...aftercare,
      ...catalogue,
      ...outages,
    ],
  },
  {
    name: 'a shop that keeps nothing for long, and takes money when it sends something',
    setting: IMPATIENT,
    scenarios: [...impatience, ...aftercare.filter((scenario) => scenario !== tenRefunds)],
  },
  { name: 'a shop with Redis', setting: { redis: true }, scenarios: redis },
];

/** The short form of it. */
export const SHORT: readonly Act[] = ACTS.slice(0, 1).map((act) => ({
  ...act,
  scenarios: act.scenarios.filter(({ isShort }) => isShort).map((scenario) => ({ ...scenario, runs: 1 })),
}));
