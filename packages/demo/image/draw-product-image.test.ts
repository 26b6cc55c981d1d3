import fc from 'fast-check';
import { BACKDROPS } from '../catalog/backdrops';
import { createDemoShop } from '../demo-shop';
import type { DemoShape } from '../types/catalog';
import { drawProductImage } from './draw-product-image';
import { SILHOUETTES } from './silhouettes';

const shapes = Object.keys(SILHOUETTES) as DemoShape[];
const picture = { seed: 7, palette: ['#ffffff', '#eeeeee', '#333333'], shape: 'cup', label: 'Fjord Mug' } as const;

const TAG = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<&]*")*)(\/?)>/y;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*/y;

/** The elements of an XML document, or null when it is not well formed: a strict subset is enough for our own. */
function elementsOf(xml: string): string[] | null {
  const open: string[] = [];
  const elements: string[] = [];
  for (let position = 0; position < xml.length; ) {
    TEXT.lastIndex = position;
    position += TEXT.exec(xml)?.[0].length ?? 0;
    if (position === xml.length) break;
    TAG.lastIndex = position;
    const tag = TAG.exec(xml);
    if (!tag) return null;
    const [all, isClosing, name = '', attributes = '', isEmpty] = tag;
    const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) return null;
    if (isClosing && open.pop() !== name) return null;
    if (!isClosing) elements.push(name);
    if (!isClosing && !isEmpty) open.push(name);
    position += all.length;
  }
  return open.length === 0 ? elements : null;
}

test.each(shapes)('a %s is drawn as a small, well-formed SVG', (shape) => {
  const svg = drawProductImage({ ...picture, shape }, 400);
  expect(elementsOf(svg)?.[0]).toBe('svg');
  expect(elementsOf(svg)).toContain('path');
  expect(Buffer.byteLength(svg)).toBeLessThan(3_000);
});

test('every picture of the shop is drawn in under 3 kB', () => {
  for (const { media } of createDemoShop({ size: 0.1 }).products()) {
    for (const medium of media) {
      const svg = drawProductImage(medium, 1_200);
      expect(elementsOf(svg)).not.toBeNull();
      expect(Buffer.byteLength(svg)).toBeLessThan(3_000);
    }
  }
});

test('whatever a label says, it stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), (label, seed) => {
      const svg = drawProductImage({ ...picture, label, seed }, 200);
      expect(elementsOf(svg)).toEqual(expect.not.arrayContaining(['script']));
      expect(svg).toMatch(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
      expect(Buffer.byteLength(svg)).toBeLessThan(3_000);
    }),
  );
  const hostile = drawProductImage({ ...picture, label: '</text><script>alert(1)</script>' }, 200);
  expect(elementsOf(hostile)).not.toContain('script');
});

test('a long label takes two lines and is cut there', () => {
  const svg = drawProductImage(
    { ...picture, label: 'Northlight Stainless Carbon Steel Pouring Saucepan of the Second Kind' },
    200,
  );
  expect(elementsOf(svg)?.filter((name) => name === 'text')).toHaveLength(2);
  expect(svg).toContain('…</text>');
});

test('the same picture is drawn the same, and another seed gives another', () => {
  expect(drawProductImage(picture, 400)).toBe(drawProductImage(picture, 400));
  expect(drawProductImage({ ...picture, seed: 8 }, 400)).not.toBe(drawProductImage(picture, 400));
});

test('a picture has the size that is asked for', () => {
  expect(drawProductImage(picture, 96)).toContain('width="96" height="96"');
});

test('labels read on every backdrop: dark on light', () => {
  const lightness = (hex: string) =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0) / 765;
  expect(BACKDROPS.flat().filter((hex) => lightness(hex) < 0.7)).toEqual([]);
});
