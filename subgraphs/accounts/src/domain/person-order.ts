/** A column people are listed by. */
type Column = keyof typeof KINDS;

const KINDS = { createdAt: 'date', lastName: 'string', firstName: 'string', id: 'string' } as const;

/** An order people can be listed in; equal ones are told apart by id. */
export interface PersonOrder {
  readonly name: PersonOrderName;
  readonly by: readonly {
    readonly column: Column;
    readonly kind: 'date' | 'string';
    readonly direction: 'asc' | 'desc';
  }[];
}

/** The names of the orders that customers and staff can be listed in. */
export type PersonOrderName = 'NEWEST' | 'OLDEST' | 'NAME_ASC' | 'NAME_DESC';

/** The orders that customers and staff can be listed in. */
export const PERSON_ORDERS: Readonly<Record<PersonOrderName, PersonOrder>> = {
  NEWEST: order('NEWEST', 'desc', ['createdAt', 'id']),
  OLDEST: order('OLDEST', 'asc', ['createdAt', 'id']),
  NAME_ASC: order('NAME_ASC', 'asc', ['lastName', 'firstName', 'id']),
  NAME_DESC: order('NAME_DESC', 'desc', ['lastName', 'firstName', 'id']),
};

function order(name: PersonOrderName, direction: 'asc' | 'desc', columns: readonly Column[]): PersonOrder {
  return { name, by: columns.map((column) => ({ column, kind: KINDS[column], direction })) };
}
