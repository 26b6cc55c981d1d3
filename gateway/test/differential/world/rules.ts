import {
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';

/** What a supergraph says of its entities. */
export interface Rules {
  /** Whether objects of a type are known by keys. */
  isEntity(type: string): boolean;
  /** Whether a field alone tells which entity it is of. */
  isKey(type: string, field: string): boolean;
  /** The fields, of other services, that a field is made from. */
  requirementsOf(type: string, field: string): readonly string[];
  /** Whether fields of other services are made from this one. */
  isRequired(type: string, field: string): boolean;
}

/** Read the {@link Rules} from a supergraph with its `join` directives. Keys and requirements are plain fields in it. */
export function readRules(supergraph: GraphQLSchema): Rules {
  const keys = new Map<string, Set<string>>();
  const requirements = new Map<string, string[]>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = texts(type, 'join__type', 'key');
    if (fields.length > 0) keys.set(type.name, new Set(fields));
    for (const field of Object.values(type.getFields())) {
      requirements.set(`${type.name}.${field.name}`, texts(field, 'join__field', 'requires'));
    }
  }
  const required = new Set(
    [...requirements].flatMap(([field, names]) => names.map((name) => `${field.split('.')[0]}.${name}`)),
  );
  return {
    isEntity: (type) => keys.has(type),
    isKey: (type, field) => keys.get(type)?.has(field) ?? false,
    requirementsOf: (type, field) => requirements.get(`${type}.${field}`) ?? [],
    isRequired: (type, field) => required.has(`${type}.${field}`),
  };
}

interface Defined {
  readonly astNode?: GraphQLNamedType['astNode'] | { readonly directives?: readonly ConstDirectiveNode[] };
}

/** The fields that an argument names in all uses of a directive. */
function texts({ astNode }: Defined, directive: string, argument: string): string[] {
  const uses = astNode?.directives?.filter(({ name }) => name.value === directive) ?? [];
  return uses.flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) =>
      name.value === argument && value.kind === Kind.STRING ? namesIn(value.value) : [],
    ),
  );
}

function namesIn(fields: string): string[] {
  if (/[^\w\s]/.test(fields)) throw new Error(`this test knows no nested fields like ${fields}`);
  return fields.trim().split(/\s+/);
}
