import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** What scalars of the graph are in JSON. */
const SCALARS = {
  CurrencyCode: 'CurrencyCode',
  DateTime: 'string',
  Decimal: 'string',
  ID: 'string',
  MinorUnits: 'number',
};

const IMPORTS = `import type { CurrencyCode } from '#contracts';
import type { Answered, CallDocument } from '#kit';
`;

/** TypeScript for the documents of one file: the types of what is sent and answered, and the documents themselves. */
export async function writeCalls({ file, schema, document }) {
  const types = await codegen({
    filename: '',
    documents: [{ location: file, document }],
    schemaAst: schema,
    schema: undefined,
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: { scalars: SCALARS, strictScalars: true, immutableTypes: true, useTypeImports: true },
    skipDocumentsValidation: true,
  });
  const operations = operationsOf(document);
  const documents = operations.map(({ name, types: { result, variables }, isMutation, text }) => {
    const answer = isMutation ? `Answered<${result}>` : result;
    return `export const ${name}Document: CallDocument<${answer}, ${variables}> = {
  name: '${name}',
  text: ${JSON.stringify(text)},
};
`;
  });
  return [`${madeFrom(file)}\n${IMPORTS}\n${types}`, ...documents].join('\n');
}

/** TypeScript that shows the documents of all files of one caller, and whom it asks. */
export function writeIndex(folder, callees) {
  const exports = callees.map(({ name, document }) => {
    const names = operationsOf(document).flatMap(({ name: operation, types }) => [
      `  ${operation}Document,`,
      ...Object.values(types).map((type) => `  type ${type},`),
    ]);
    return `export {\n${names.join('\n')}\n} from './${name}';\n`;
  });
  const names = callees.map(({ name }) => `'${name}'`).join(', ');
  return [
    `${madeFrom(folder)}\n`,
    ...exports,
    `/** The services that are asked. */\nexport const CALLEES = [${names}] as const;\n`,
  ].join('\n');
}

const madeFrom = (source) => `// Made by npm run build from ${source}`;

function operationsOf(document) {
  return Object.entries(separateOperations(document)).map(([name, part]) => {
    const { operation } = part.definitions.find(({ kind }) => kind === 'OperationDefinition');
    const result = name + operation.charAt(0).toUpperCase() + operation.slice(1);
    return {
      name,
      isMutation: operation === 'mutation',
      types: { result, variables: `${result}Variables` },
      text: stripIgnoredCharacters(print(part)),
    };
  });
}
