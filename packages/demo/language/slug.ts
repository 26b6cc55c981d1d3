/** Turn a name into words of lower-case ASCII joined by hyphens: `Fjord Café Cup` is `fjord-cafe-cup`. */
export function toSlug(name: string): string {
  return name
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .replace(/æ|œ/gi, 'e')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
