import { readOrigin } from './request-context';

const AT = Date.parse('2026-03-01T10:00:00.000Z');
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

test('a deadline is what is left of it when the request arrives', () => {
  expect(readOrigin({ 'x-deadline-ms': '2500' }, AT).deadline).toEqual(new Date('2026-03-01T10:00:02.500Z'));
});

test.each([undefined, '', '-1', '1.5', 'soon', '99999999999'])('the deadline %j is none', (wait) => {
  expect(readOrigin({ 'x-deadline-ms': wait }, AT).deadline).toBeUndefined();
});

test('a request goes on with the trace it came with, as a span of its own', () => {
  const { traceparent } = readOrigin({ traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, AT);
  expect(traceparent).toMatch(new RegExp(`^00-${TRACE}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
});

test('a request without a trace begins one', () => {
  expect(readOrigin({}, AT).traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});
