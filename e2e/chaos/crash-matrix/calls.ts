import type { Shop } from '../../../launcher/shop';

/** How often checkout has asked whom. */
export async function countCalls({ urls }: Pick<Shop, 'urls'>): Promise<ReadonlyMap<string, number>> {
  const metrics = await (await fetch(`${urls.checkout}/metrics`)).text();
  const lines = metrics.matchAll(/^agora_subgraph_requests_total\{service="([^"]+)"\} (\d+)/gm);
  return new Map([...lines].map(([, name = '', count]) => [name, Number(count)]));
}

/** Those who were asked since. */
export const calledSince = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): string[] =>
  [...now].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);
