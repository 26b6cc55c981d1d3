/**
 * Something to ask of another service: made from a `.graphql` file of the service that asks, checked against the schema
 * of the one that answers.
 */
export interface CallDocument<Result, Variables> {
  /** Name of the operation. */
  readonly name: string;
  /** The operation as it is sent. */
  readonly text: string;
  /** Only there for the types. */
  readonly typesOnly?: (variables: Variables) => Result;
}

/** What a mutation between services answers when it does not fail: of every field something. */
export type Answered<Mutation> = { readonly [Field in keyof Mutation]: NonNullable<Mutation[Field]> };
