import { IdempotencyKeyReusedError, type IdempotentRequest } from '#kit';

/** What the suite must know of a service whose commands are idempotent. */
export interface Idempotency {
  readonly name: string;
  /** Run `work` in a transaction of the service's store, through its `answerOnce`. */
  readonly once: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>) => Promise<Answer>;
  /** Forget the answers given before a moment. */
  readonly forget: (before: Date) => Promise<unknown>;
}

const AT = new Date('2026-01-01T00:00:00.000Z');

const request = (changes: Partial<IdempotentRequest> = {}): IdempotentRequest => ({
  ...{ principal: 'service:checkout', operation: 'reserve', key: crypto.randomUUID(), body: { units: 1 }, at: AT },
  ...changes,
});

/** What every service does alike that keeps its answers in a table of its own. Call it in the service's test file. */
export function describeIdempotency({ name, once, forget }: Idempotency): void {
  describe(`${name} answers a request once`, () => {
    /** Work that counts how often it is done. */
    function counted(answer: unknown = { units: 1 }) {
      const work = jest.fn(async () => answer);
      return { work, times: () => work.mock.calls.length };
    }

    test('the same request has one effect and the same answer, with its dates and bigints', async () => {
      const answer = { at: new Date(0), amount: 12n, texts: ['🛒', '\\"', "'; --"], nothing: null };
      const { work, times } = counted(answer);
      const again = request();
      expect([await once(again, work), await once(again, work)]).toEqual([answer, answer]);
      expect(times()).toBe(1);
    });

    test('in whatever order its fields are written, it is the same request', async () => {
      const { work, times } = counted();
      const first = request({ body: { lines: [{ a: 1, b: 2 }], channel: 'eu' } });
      await once(first, work);
      await once({ ...first, body: { channel: 'eu', lines: [{ b: 2, a: 1 }] } }, work);
      expect(times()).toBe(1);
    });

    test.each([{ units: 2 }, { units: '1' }, { units: 1, more: 1 }, [{ units: 1 }], null])(
      'the same key with the body %j is refused',
      async (body) => {
        const { work, times } = counted();
        const first = request();
        await once(first, work);
        await expect(once({ ...first, body }, work)).rejects.toThrow(IdempotencyKeyReusedError);
        expect(times()).toBe(1);
      },
    );

    test.each([{ key: 'another key' }, { principal: 'service:orders' }, { operation: 'release' }])(
      'with %j it is another request',
      async (change) => {
        const { work, times } = counted();
        const first = request();
        await once(first, work);
        await once({ ...first, ...change, body: { units: 2 } }, work);
        expect(times()).toBe(2);
      },
    );

    test('twenty that come at once have one effect and one answer', async () => {
      let units = 0;
      const same = request();
      const work = async () => {
        await new Promise(setImmediate);
        units += 1;
        return units;
      };
      const answers = await Promise.all(Array.from({ length: 20 }, () => once(same, work)));
      expect(answers).toEqual(Array.from({ length: 20 }, () => 1));
      expect(units).toBe(1);
    });

    test('a request that failed was never made', async () => {
      const { work, times } = counted();
      const same = request();
      const failure = once(same, () => Promise.reject(new Error('no luck')));
      await expect(failure).rejects.toThrow('no luck');
      await once({ ...same, body: 'another' }, work);
      expect(times()).toBe(1);
    });

    test('an answer is forgotten in time, and no sooner', async () => {
      const { work, times } = counted();
      const same = request();
      await once(same, work);
      await forget(AT);
      await once(same, work);
      expect(times()).toBe(1);
      await forget(new Date(AT.getTime() + 1));
      await once(same, work);
      expect(times()).toBe(2);
    });
  });
}
