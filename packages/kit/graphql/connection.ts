import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Page, PageRequest } from '../data/keyset';

/** The longest page anyone may ask for. */
export const MAX_PAGE = 100;

@Directive('@shareable')
@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor?: string;

  @Field(() => String, { nullable: true })
  endCursor?: string;
}

/** The arguments of every list: `first`, 1 to 100, and `after`. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @Min(1)
  @Max(MAX_PAGE)
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  @MaxLength(1000)
  after?: string | null;
}

/** The argument of a short list that is no connection: `first`, 1 to 100, all of it unless said. */
@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: MAX_PAGE, description: 'How many at most, 1 to 100.' })
  @Min(1)
  @Max(MAX_PAGE)
  first: number;
}

/** A page as the graph shows it; `totalCount` is counted only when asked for. */
export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** Show a page of records as a page of the graph's nodes. */
export function toConnection<Row, Node>(
  page: Page<Row>,
  toNode: (row: Row) => Node,
  count: () => Promise<number>,
): Connection<Node> {
  const edges = page.rows.map(({ node, cursor }) => ({ node: toNode(node), cursor }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
    get totalCount() {
      return count();
    },
  };
}

/** Make the connection type of a node: `ProductConnection`, with `ProductEdge`. */
export function ConnectionOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(node)
    node: Node;

    @Field(() => String)
    cursor: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [Edge])
    edges: Edge[];

    @Field(() => [node()], { description: 'The nodes of the edges, for callers that need no cursor of each.' })
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all; costs a query of its own.' })
    readonly totalCount: Promise<number>;
  }

  return ConnectionType;
}
