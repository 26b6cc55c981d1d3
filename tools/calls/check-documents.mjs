import { buildASTSchema, GraphQLError, parse, Source, validate } from 'graphql';

/**
 * Read the documents of one file, and check them against the schema of the service they are for.
 * @returns {{ schema: import('graphql').GraphQLSchema, document?: import('graphql').DocumentNode, problems: string[] }}
 * `problems`: what does not fit, each with its line
 */
export function checkDocuments({ name, file, text, schema: sdl }) {
  const schema = buildASTSchema(withoutLink(parse(sdl)), { assumeValid: true });
  const explain = ({ locations: [{ line, column }], message }) =>
    `${file}:${line}:${column}: ${message} (subgraphs/${name}/schema.graphql)`;
  try {
    const document = parse(new Source(text, file));
    const problems = [...validate(schema, document), ...unnamed(document)];
    return { schema, document, problems: problems.map(explain) };
  } catch (error) {
    return { schema, problems: [explain(error)] };
  }
}

/** `extend schema @link(…)` is for who composes the graph. */
function withoutLink(document) {
  return { ...document, definitions: document.definitions.filter(({ kind }) => kind !== 'SchemaExtension') };
}

function unnamed({ definitions }) {
  const operations = definitions.filter(({ kind, name }) => kind === 'OperationDefinition' && !name);
  return operations.map((node) => new GraphQLError('Every operation needs a name.', { nodes: [node] }));
}
