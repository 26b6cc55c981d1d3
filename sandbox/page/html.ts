/** Text that is safe to send to a browser as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can stand in a template: markup as it is, everything else as text. Nothing comes of `null` and `false`. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Write markup; every value in it that is not markup itself is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + toText(values[index - 1]) + part));
}

function toText(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(toText).join('');
  return String(content).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
