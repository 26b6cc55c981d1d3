import type { DemoShape } from '../types/catalog';

/** A thing on a field of 100 by 100: its filled body and the lines drawn on it, as SVG path data. */
export interface Silhouette {
  readonly body: string;
  readonly lines: string;
}

/** How each kind of thing is drawn. */
export const SILHOUETTES: Readonly<Record<DemoShape, Silhouette>> = {
  shirt: {
    body: 'M36 14 14 26 6 46l14 6 6-8v44h48V44l6 8 14-6-8-20-22-12q-14 10-28 0Z',
    lines: 'M36 14q14 18 28 0M26 44v-8M74 44v-8',
  },
  jacket: {
    body: 'M38 12 16 22 8 70l14 4 4-22v38h48V52l4 22 14-4-8-48-22-10q-12 6-24 0Z',
    lines: 'M50 16v74M38 12l12 14 12-14M32 66h10M58 66h10',
  },
  trousers: { body: 'M30 10h40l8 80H58L50 36 42 90H22Z', lines: 'M29 20h42M50 20v16' },
  sock: { body: 'M38 8h26v46l14 18q8 12-4 18-8 4-18-4L36 66Z', lines: 'M38 20h26M62 58q-8 4-8 12' },
  hat: { body: 'M20 62q0-44 30-44t30 44l12 6q4 8-8 8H16q-12 0-8-8Z', lines: 'M20 62q30 10 60 0M50 18v8' },
  shoe: {
    body: 'M10 40q14 6 26-10l22 22 26 8q10 4 8 16H10q-4-18 0-36Z',
    lines: 'M8 68h84M40 34l-8 6M46 40l-8 6M52 46l-8 6',
  },
  boot: { body: 'M28 10h28v40l26 10q10 4 8 26H28Z', lines: 'M28 78h62M44 10v30h12' },
  pan: {
    body: 'M36 22a32 32 0 1 1 0 64 32 32 0 1 1 0-64ZM62 34l30-24 6 8-30 26Z',
    lines: 'M36 30a24 24 0 1 1 0 48 24 24 0 1 1 0-48Z',
  },
  pot: {
    body: 'M18 36h64v40q0 12-12 12H30q-12 0-12-12ZM6 42h12v8H6ZM82 42h12v8H82ZM44 18h12v8h28v6H16v-6h28Z',
    lines: 'M18 46h64',
  },
  plate: {
    body: 'M50 10a40 40 0 1 1 0 80 40 40 0 1 1 0-80Z',
    lines: 'M50 24a26 26 0 1 1 0 52 26 26 0 1 1 0-52Z',
  },
  cup: {
    body: 'M18 26h50v10h8q14 0 14 14T76 66h-9q-3 18-17 18H36q-14 0-16-16Z',
    lines: 'M68 44h8q6 0 6 6t-6 7h-8M18 36h50',
  },
  glass: { body: 'M28 12h44l-6 76H34Z', lines: 'M30 40h40M60 48l-2 30' },
  teapot: {
    body: 'M24 44q4-18 26-18t26 18l18-10-12 22q0 28-32 28T18 62q-12-2-12-14t14-12ZM44 16h12v8H44Z',
    lines: 'M26 44h48M20 44q-7 0-7 5t6 6',
  },
  knife: { body: 'M6 58Q50 18 70 30l-6 28ZM68 34l26-14q6 8 2 14L66 52Z', lines: 'M14 56l50-4M76 36l2 2M84 31l2 2' },
  board: {
    body: 'M24 20h52q8 0 8 8v52q0 8-8 8H24q-8 0-8-8V28q0-8 8-8Z',
    lines: 'M26 34h48M26 46h48M26 58h48M26 70h48',
  },
  tent: { body: 'M50 14 96 84H4Z', lines: 'M50 14v20L34 84h32L50 34' },
  pack: {
    body: 'M38 18q0-10 12-10t12 10q16 4 16 20v44q0 8-8 8H30q-8 0-8-8V38q0-16 16-20Z',
    lines: 'M30 54h40v24H30ZM22 40h56M44 18h12',
  },
  bottle: {
    body: 'M42 8h16v16q12 6 12 18v42q0 8-8 8H38q-8 0-8-8V42q0-12 12-18Z',
    lines: 'M42 18h16M30 50h40M30 72h40',
  },
  pouch: { body: 'M26 12h48l6 70q0 8-8 8H28q-8 0-8-8Z', lines: 'M26 22h48M36 44h28v24H36Z' },
  jar: {
    body: 'M30 12h40v12H30ZM26 28h48q6 4 6 12v40q0 10-10 10H30q-10 0-10-10V40q0-8 6-12Z',
    lines: 'M20 48h60M20 72h60',
  },
  headlamp: {
    body: 'M8 40h26v-8h32v8h26v12H66v16q-16 10-32 0V52H8Z',
    lines: 'M50 40a10 10 0 1 1 0 20 10 10 0 1 1 0-20Z',
  },
  headphones: {
    body: 'M10 58q0-46 40-46t40 46v22q0 8-8 8h-8q-6 0-6-6V60q0-6 6-6h6q-2-30-30-30T20 54h6q6 0 6 6v22q0 6-6 6h-8q-8 0-8-8Z',
    lines: 'M26 60v22M74 60v22',
  },
  speaker: {
    body: 'M28 8h44q6 0 6 6v72q0 6-6 6H28q-6 0-6-6V14q0-6 6-6Z',
    lines: 'M50 46a17 17 0 1 1 0 34 17 17 0 1 1 0-34ZM50 18a8 8 0 1 1 0 16 8 8 0 1 1 0-16Z',
  },
  turntable: {
    body: 'M10 20h80q4 0 4 4v56q0 4-4 4H10q-4 0-4-4V24q0-4 4-4Z',
    lines: 'M42 28a24 24 0 1 1 0 48 24 24 0 1 1 0-48ZM42 48a4 4 0 1 1 0 8 4 4 0 1 1 0-8ZM82 30v28L64 68',
  },
  lamp: { body: 'M36 10h28l16 38H20ZM47 48h6v34h-6ZM30 82h40v8H30Z', lines: 'M26 34h48' },
  cushion: {
    body: 'M14 26q36-10 72 0 8 24 0 48-36 10-72 0-8-24 0-48Z',
    lines: 'M14 26q20 22 36 24 16-2 36-24M14 74q20-22 36-24 16 2 36 24',
  },
  vase: { body: 'M40 8h20v16q20 12 20 34 0 22-16 34H36Q20 80 20 58q0-22 20-34Z', lines: 'M40 24h20M22 50q28 10 56 0' },
  pen: { body: 'M74 8l18 18-54 54-24 8 8-24Z', lines: 'M64 18l18 18M22 64l16 16M14 88l8-8' },
  book: { body: 'M20 12h52q8 0 8 8v68H28q-8 0-8-8Z', lines: 'M30 12v66M20 80q0-6 8-6h52M42 30h26M42 40h18' },
};
