/** An answer in parts, in the format that Apollo's clients and routers agree on. */
export const PARTS_TYPE = 'multipart/mixed; boundary="-"; deferSpec=20220824';

/** Whether a client takes an answer in parts: it says so itself, and names no other format of them. */
export const takesParts = (accept = ''): boolean => accept.toLowerCase().split(',').some(isOfParts);

function isOfParts(range: string): boolean {
  const [type, ...parameters] = range.split(';').map((text) => text.trim());
  if (type !== 'multipart/mixed') return false;
  return parameters.every((parameter) => {
    const [name = '', value = ''] = parameter.split('=');
    if (name === 'q') return Number(value) > 0;
    return !name.endsWith('spec') || (name === 'deferspec' && value.replaceAll('"', '') === '20220824');
  });
}

const BOUNDARY = '\r\n---';
const HEADERS = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';

/** Write JSON texts as parts. Each ends with the boundary of the next, so that who reads it knows that it is whole. */
export async function* asParts(texts: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  let before = BOUNDARY;
  for await (const text of texts) {
    yield `${before}${HEADERS}${text}${BOUNDARY}`;
    before = '';
  }
  yield '--\r\n';
}
