import { createProgress } from './progress';

function record(isTTY: boolean): { output: { isTTY: boolean; write(text: string): void }; text(): string } {
  let written = '';
  return {
    output: {
      isTTY,
      write(text) {
        written += text;
      },
    },
    text: () => written.replace(/\d+\.\d s/g, '1.0 s'),
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('in a pipe or file, a step is a plain line now and then', () => {
  const { output, text } = record(false);
  const step = createProgress(output).step('Filling');
  step.update('catalog: 1 of 9');
  jest.advanceTimersByTime(2_500);
  step.update('catalog: 5 of 9');
  step.update('catalog: 6 of 9');
  step.done('catalog');
  expect(text()).toBe('Filling …\nFilling: catalog: 5 of 9\n✓ Filling (1.0 s): catalog\n');
});

test('in a terminal, a step is one line that moves and never wraps, and notes stand above it', () => {
  const { output, text } = record(true);
  const progress = createProgress(output);
  const step = progress.step('Filling');
  step.update('y'.repeat(200));
  jest.advanceTimersByTime(300);
  progress.note('by the way');
  step.fail();
  jest.advanceTimersByTime(1_000);
  const lines = text().split('\n');
  expect(lines).toHaveLength(3);
  const drawn = lines.map((line) => line.split('\r\x1b[2K'));
  expect(drawn[0]?.at(-1)).toBe('by the way');
  expect(drawn[1]?.at(-1)).toBe('✗ Filling (1.0 s)');
  expect(lines[2]).toBe('');
  expect(drawn[0]?.every((line) => line.length < 80)).toBe(true);
});
