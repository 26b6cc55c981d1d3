import pg from 'pg';

/** What a {@link noticingClient} notices. */
export interface Notices {
  /** A statement is sent. */
  onStatement(): void;
  /** What statements say whose end is of interest. */
  readonly phrase: string;
  /** A transaction that had such a statement has ended: it holds, unless it failed. */
  onEnd(): void;
}

/** Make a class of connections that say what goes through them, whoever it is that sends it. */
export function noticingClient({ onStatement, phrase, onEnd }: Notices): typeof pg.Client {
  return class extends pg.Client {
    // The overloads of pg's query are all passed on as they came.
    override query(...args: never[]): never {
      onStatement();
      if (textOf(args[0])?.includes(phrase)) this.awaitEnd();
      return (super.query as (...passed: never[]) => never).apply(this, args);
    }

    /** A connection is drained after every statement; outside of a transaction when it says so. */
    private awaitEnd(): void {
      const check = () => {
        if (this.getTransactionStatus() !== 'I') return;
        this.off('drain', check);
        onEnd();
      };
      this.on('drain', check);
    }
  } as typeof pg.Client;
}

const textOf = (query: string | { readonly text?: string } | undefined): string | undefined =>
  typeof query === 'string' ? query : query?.text;
