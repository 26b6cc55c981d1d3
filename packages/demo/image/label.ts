/** Characters that fit under a picture in one line. */
const LINE = 30;

/**
 * Break a label into one or two lines between words, and cut off what does not fit. Characters that XML cannot hold
 * are left out.
 */
export function breakLabel(label: string): [first: string, second: string] {
  const words = label.replace(NOT_XML, '').trim().split(/\s+/u);
  const lines: [string, string] = ['', ''];
  let line: 0 | 1 = 0;
  for (const word of words) {
    const extended = lines[line] === '' ? word : `${lines[line]} ${word}`;
    if (lengthOf(extended) > LINE && lines[line] !== '' && line === 0) {
      line = 1;
      lines[1] = word;
    } else {
      lines[line] = extended;
    }
  }
  return [shorten(lines[0]), shorten(lines[1])];
}

const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const lengthOf = (text: string): number => [...text].length;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LINE ? text : `${characters.slice(0, LINE - 1).join('')}…`;
}
