import { readConfig, runSubgraph } from '#kit';
import { settings } from './config';
import { createPricing } from './pricing';

void runSubgraph(
  'pricing',
  () => readConfig(settings),
  ({ database, settings }) => createPricing({ database, shippingTaxClass: settings.SHIPPING_TAX_CLASS }),
);
