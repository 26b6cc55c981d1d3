import { type Ask, must } from '../../harness/shop';

/** A page of a list. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All of a list: `query` takes `$after` and names it `list`. */
export async function readPages<Node>(
  ask: Ask,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Node[]> {
  const nodes: Node[] = [];
  let page: Page<Node> | undefined;
  do {
    const after: string | null = page?.pageInfo.endCursor ?? null;
    const answer: { list: Page<Node> } = await must(ask<{ list: Page<Node> }>(query, { ...variables, after }));
    page = answer.list;
    nodes.push(...page.nodes);
  } while (page.pageInfo.hasNextPage);
  return nodes;
}
