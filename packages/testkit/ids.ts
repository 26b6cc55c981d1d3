import { createId, type Id, type IdKind } from '#contracts';

/** A maker of ids that come out the same in every run, and later ones sort later. */
export function createTestIds(): <Kind extends IdKind>(kind: Kind) => Id<Kind> {
  let made = 0;
  return (kind) => createId(kind, ++made, (count) => new Uint8Array(count));
}
