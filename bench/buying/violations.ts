import { checkInvariants } from '../../e2e/chaos/harness/gather';
import { stageIn } from '../../e2e/chaos/harness/stage';
import type { Shop } from '../../launcher/shop';
import type { Shelf } from './shelf';

/** Everything that speaks against the invariants of a shop after all that was bought in it: what the chaos tests look at. */
export async function findViolations(shop: Shop, { variantIds }: Shelf): Promise<string[]> {
  const stage = await stageIn(shop);
  for (const id of variantIds) stage.journal.merchandise.add(id);
  try {
    return await checkInvariants(stage);
  } finally {
    await stage.close();
  }
}
