import type { DemoMedia } from '../types/catalog';
import { breakLabel } from './label';
import { SILHOUETTES } from './silhouettes';

/**
 * Draw a product picture as a square SVG of `size` pixels, under 3 kB: the thing on a soft backdrop, its name below.
 * @param picture what the catalog keeps of a medium; the label may be any text, it is shortened and escaped.
 */
export function drawProductImage(
  picture: Pick<DemoMedia, 'seed' | 'palette' | 'shape' | 'label'>,
  size: number,
): string {
  const { seed, shape } = picture;
  const [from, to, thing] = picture.palette.map(escapeText);
  const { body, lines } = SILHOUETTES[shape];
  const [first, second] = breakLabel(picture.label).map(escapeText);
  // Slices of the seed: where the light comes from, how the thing leans, where the moons stand.
  const angle = seed % 360;
  const lean = ((seed >>> 9) % 13) - 6;
  const across = 40 + ((seed >>> 13) % 320);
  const down = 40 + ((seed >>> 22) % 240);
  const backdrop = `backdrop-${seed.toString(36)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="${size}" height="${size}" role="img">`,
    `<title>${[first, second].filter(Boolean).join(' ')}</title>`,
    `<defs><linearGradient id="${backdrop}" gradientTransform="rotate(${angle} .5 .5)">`,
    `<stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>`,
    `<rect width="400" height="400" fill="url(#${backdrop})"/>`,
    `<g fill="#fff"><circle cx="${across}" cy="${down}" r="96" opacity=".3"/>`,
    `<circle cx="${400 - across}" cy="${340 - down}" r="54" opacity=".22"/></g>`,
    '<ellipse cx="200" cy="292" rx="98" ry="12" opacity=".12"/>',
    `<g transform="translate(90 66) rotate(${lean} 110 110) scale(2.2)" stroke-linejoin="round" stroke-linecap="round">`,
    `<path d="${body}" fill="${thing}" stroke="#1c1e22" stroke-opacity=".35" stroke-width="1.2"/>`,
    `<path d="${lines}" fill="none" stroke="#1c1e22" stroke-opacity=".6" stroke-width="2.4"/>`,
    `<path d="${lines}" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="1.2"/></g>`,
    '<g font-family="system-ui,sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="#2a2c31">',
    `<text x="200" y="${second ? 344 : 356}">${first}</text>`,
    second ? `<text x="200" y="370">${second}</text>` : '',
    '</g></svg>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
