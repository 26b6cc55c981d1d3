import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCounts } from './counters';

test('counters of all programs are added up, with labels and without', async () => {
  const server = createServer((_request, response) =>
    response.end(
      '# HELP agora_sql_statements_total x\nagora_sql_statements_total 3\nagora_sql_statements_total_other 99\n' +
        'agora_subgraph_requests_total{service="a"} 4\nagora_subgraph_requests_total{service="b"} 5\n',
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await readCounts({ one: url, two: url })).toEqual({ sqlStatements: 6, subgraphRequests: 18 });
  await new Promise((resolve) => server.close(resolve));
});
