/** Something that holds up who waits for it. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/** Make a gate that is shut. */
export function createGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
