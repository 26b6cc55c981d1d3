import { childTrace, createTrace, formatTraceparent, nextTraceparent, parseTraceparent } from './trace-context';

const EXAMPLE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('what is written is read again', () => {
  const trace = createTrace();
  expect(parseTraceparent(formatTraceparent(trace))).toEqual(trace);
  expect(formatTraceparent({ ...trace, isSampled: false })).toMatch(/-00$/);
});

test('a traceparent is read as the specification says', () => {
  expect(parseTraceparent(EXAMPLE)).toEqual({
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    isSampled: true,
  });
});

test('a later version is read as far as it is known', () => {
  expect(parseTraceparent(`01${EXAMPLE.slice(2)}-more`)?.spanId).toBe('b7ad6b7169203331');
});

test.each([
  ['nothing', undefined],
  ['something else', 'hello'],
  ['capitals', EXAMPLE.toUpperCase()],
  ['a version that cannot be', `ff${EXAMPLE.slice(2)}`],
  ['more than this version has', `${EXAMPLE}-more`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`],
  ['a span of zeros', `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`],
])('%s is no traceparent', (_what, text) => {
  expect(parseTraceparent(text)).toBeUndefined();
});

test('work that other work led to is of the same trace, and another span of it', () => {
  const parent = createTrace();
  const child = childTrace(parent);
  expect(child.traceId).toBe(parent.traceId);
  expect(child.spanId).not.toBe(parent.spanId);
  expect(nextTraceparent(EXAMPLE)).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
});

test('work that nothing led to begins a trace', () => {
  expect(parseTraceparent(nextTraceparent('nonsense'))).toBeDefined();
});
