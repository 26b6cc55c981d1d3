import { median, rounded } from '../statistics';
import type { Round } from './measure';
import { type Spread, spreadOf } from './ratios';
import type { GatewayReport, Report, ScenarioReport } from './report';
import { toMarkdownTable } from './table';

/** A report as people read it, in Markdown. */
export function describeReport(report: Report): string {
  const { commit, machine, options, scenarios, peakMemoryMiB } = report;
  return [
    '# Gateways side by side',
    `Commit ${commit}, ${machine.cores} cores (${machine.cpu}), Node ${machine.node}; ${options.connections} ` +
      `connections, median of ${options.rounds} rounds of ${options.seconds} s after ${options.warmup} s of warming up.`,
    '## Agora beside the others',
    'By CPU time for a request; the median over the rounds, the least and the greatest.',
    toMarkdownTable(['scenario', 'times stock', 'times best peer', 'CPU of merging floor'], scenarios.map(standingRow)),
    ...scenarios.flatMap((scenario) => [
      `## ${scenario.title}`,
      toMarkdownTable(HEAD, scenario.gateways.map(gatewayRow)),
    ]),
    '## Peak memory, MiB',
    toMarkdownTable(['gateway', 'resident'], Object.entries(peakMemoryMiB)),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEAD = [
  'gateway',
  'CPU ms a request',
  'requests a CPU second',
  'requests a second',
  'p50 ms',
  'p99 ms',
  'longest block ms',
  'fetches a request',
  'load and services busy',
  'wrong',
];

function standingRow({ name, agora }: ScenarioReport): string[] {
  const { timesStock, timesBestPeer, ofFloor } = agora;
  const peer = timesBestPeer ? `${describe(timesBestPeer)}, ${timesBestPeer.peer}` : '';
  return [name, timesStock ? describe(timesStock) : '', peer, ofFloor ? describe(ofFloor) : ''];
}

function gatewayRow({ name, rounds, difference }: GatewayReport): (string | number)[] {
  if (difference) return [name, 'answers something else', ...HEAD.slice(2).map(() => '')];
  const all = (pick: (round: Round) => number) => rounds.map(pick);
  const middle = (pick: (round: Round) => number) => rounded(median(all(pick)));
  return [
    name,
    describe(spreadOf(all(({ cpuMs }) => cpuMs))),
    middle(({ cpuMs }) => 1_000 / cpuMs),
    middle(({ perSecond }) => perSecond),
    middle(({ p50Ms }) => p50Ms),
    middle(({ p99Ms }) => p99Ms),
    rounded(Math.max(...all(({ longestBlockMs }) => longestBlockMs))),
    middle(({ fetches }) => fetches),
    `${Math.round(100 * middle(({ loadBusy }) => loadBusy))} %`,
    rounds.reduce((sum, { wrong }) => sum + wrong, 0),
  ];
}

const describe = ({ median: middle, min, max }: Spread): string => `${middle} (${min}–${max})`;
