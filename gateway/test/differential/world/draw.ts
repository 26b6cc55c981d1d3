/** Draw a whole number from 0 up to, but not including, `count`: always the same one for the same text. */
export const draw = (text: string, count: number): number => hash(text) % count;

/** Draw one of several. */
export function drawOne<Item>(text: string, items: readonly Item[]): Item {
  const item = items[draw(text, items.length)];
  if (item === undefined) throw new Error(`there is nothing to draw from for ${text}`);
  return item;
}

/** FNV-1a, and then what mixes the upper bits into the lower ones. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
