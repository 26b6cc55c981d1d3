/**
 * What a deferred fragment is called while it is planned and run. Each place in an operation where one stands has a name of
 * its own, because a fragment can be spread at many; the label that its client gave it is a part of the name.
 */
export type PartName = string;

/** Name the fragment that is the first, second… in its operation. */
export const partName = (number: number, label: string | undefined): PartName =>
  label === undefined ? String(number) : `${number} ${label}`;

/** What a client called a part; nothing if it did not. */
export function labelOf(name: PartName): string | undefined {
  const end = name.indexOf(' ');
  return end === -1 ? undefined : name.slice(end + 1);
}
