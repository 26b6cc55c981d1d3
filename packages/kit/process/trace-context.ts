import { randomFillSync } from 'node:crypto';

/** Where a piece of work stands in a trace, as W3C Trace Context has it in the header `traceparent`. */
export interface TraceContext {
  /** The same for everything that one request led to: 32 hexadecimal digits. */
  readonly traceId: string;
  /** This piece of work: 16 hexadecimal digits. */
  readonly spanId: string;
  readonly isSampled: boolean;
}

/** Begin a trace. */
export const createTrace = ({ isSampled = true } = {}): TraceContext => ({
  traceId: hex(16),
  spanId: hex(8),
  isSampled,
});

/** A piece of work that `parent` led to: the same trace, another span. */
export const childTrace = (parent: TraceContext): TraceContext => ({ ...parent, spanId: hex(8) });

/** Read a `traceparent`; `undefined` for none, and for one that says nothing that can be trusted to be unique. */
export function parseTraceparent(text: string | undefined): TraceContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] = TRACEPARENT.exec(text ?? '') ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Write a `traceparent`, for whoever this work asks something of. */
export const formatTraceparent = ({ traceId, spanId, isSampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;

/** The `traceparent` of work that one led to which came with `incoming`; the first of a new trace if that is none. */
export function nextTraceparent(incoming: string | undefined): string {
  const parent = parseTraceparent(incoming);
  return formatTraceparent(parent ? childTrace(parent) : createTrace());
}

// Later versions may have more fields after the flags, and are read as far as they are known.
const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Random bytes are made many at a time: it is the call that costs, not the bytes. */
const random = Buffer.alloc(4_096);
let used = random.length;

function hex(bytes: number): string {
  if (used + bytes > random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += bytes;
  return random.toString('hex', used - bytes, used);
}
