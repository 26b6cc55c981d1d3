import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Attribute } from '../domain/attribute';
import type { Prisma } from '../generated/prisma/client';

/** The statements on attributes. */
export function attributeRows(client: Prisma.TransactionClient) {
  return {
    async findAttributes(codes: readonly string[]): Promise<Attribute[]> {
      return (await client.attribute.findMany({ where: { code: { in: [...codes] } } })).map(toAttribute);
    },
    async pageOfAttributes(request: PageRequest): Promise<Page<Attribute>> {
      const order = { name: 'CODE', by: [{ column: 'code', direction: 'asc' }] } as const;
      const rows = await client.attribute.findMany(toKeyset<Attribute>(order, request));
      return toPage<Attribute>(order, request, rows.map(toAttribute));
    },
    countAttributes: (): Promise<number> => client.attribute.count(),
    async addAttribute({ translations, choices, ...columns }: Attribute): Promise<Attribute> {
      const json = { translations, choices } as unknown as Record<string, Prisma.InputJsonValue>;
      return toAttribute(await client.attribute.create({ data: { ...columns, ...json } }));
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toAttribute = (row: Prisma.AttributeModel): Attribute => row as unknown as Attribute;
