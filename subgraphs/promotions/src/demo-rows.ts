import type { DemoShop } from '#demo';
import type { SeedTable } from '#kit';

export function demoRows(_shop: DemoShop): SeedTable[] {
  return [];
}
