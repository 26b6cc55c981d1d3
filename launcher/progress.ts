/** Tells a person what happens while they wait. */
export interface Progress {
  /** Something that takes a while begins. One step at a time. */
  step(title: string): Step;
  /** A line of its own, also in the middle of a step. */
  note(text: string): void;
}

/** Something that takes a while. */
interface Step {
  /** How far it is. */
  update(detail: string): void;
  done(result?: string): void;
  fail(): void;
}

/** What progress is written to: a terminal, or a pipe or file. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Progress for nobody. */
export const silent: Progress = {
  step: () => ({ update: () => {}, done: () => {}, fail: () => {} }),
  note: () => {},
};

/** Progress as one line that changes in a terminal, and as plain lines anywhere else. */
export function createProgress(output: Output): Progress {
  return output.isTTY ? terminalProgress(output) : plainProgress(output);
}

/** Between two lines about the same step, in milliseconds. */
const PLAIN_INTERVAL = 2_000;

function plainProgress(output: Output): Progress {
  const line = (text: string) => output.write(`${text}\n`);
  return {
    note: line,
    step(title) {
      const started = Date.now();
      let said = started;
      line(`${title} …`);
      return {
        update(detail) {
          if (Date.now() - said < PLAIN_INTERVAL) return;
          said = Date.now();
          line(`${title}: ${detail}`);
        },
        done: (result) => line(`${finished('✓', title, started)}${result ? `: ${result}` : ''}`),
        fail: () => line(finished('✗', title, started)),
      };
    },
  };
}

const CLEAR = '\r\x1b[2K';
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

function terminalProgress(output: Output): Progress {
  let draw: (() => void) | undefined;
  return {
    note(text) {
      output.write(`${CLEAR}${text}\n`);
      draw?.();
    },
    step(title) {
      const started = Date.now();
      let detail = '';
      draw = () => {
        const frame = FRAMES[Math.floor(Date.now() / 100) % FRAMES.length];
        const text = `${frame} ${title}${detail && `: ${detail}`} (${seconds(started, 0)})`;
        output.write(`${CLEAR}${text.slice(0, (output.columns ?? 80) - 1)}`);
      };
      const timer = setInterval(() => draw?.(), 100);
      const end = (text: string) => {
        clearInterval(timer);
        draw = undefined;
        output.write(`${CLEAR}${text}\n`);
      };
      draw();
      return {
        update(text) {
          detail = text;
          draw?.();
        },
        done: (result) => end(`${finished('✓', title, started)}${result ? `: ${result}` : ''}`),
        fail: () => end(finished('✗', title, started)),
      };
    },
  };
}

const finished = (mark: string, title: string, started: number): string => `${mark} ${title} (${seconds(started, 1)})`;

const seconds = (since: number, digits: number): string => `${((Date.now() - since) / 1000).toFixed(digits)} s`;
