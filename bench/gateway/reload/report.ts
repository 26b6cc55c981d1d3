import { type Origin, originHere } from '../../origin';
import { median, rounded } from '../../statistics';
import type { Round } from '../measure';
import { toMarkdownTable } from '../table';
import type { Replaced } from './replace';
import { slopeOf } from './slope';

/** A slice of the time, and what the gateway's memory was at its end. */
export interface Slice extends Round {
  readonly memoryMiB: number;
}

/** What a run with reloads found. */
export interface ReloadReport extends Origin {
  readonly options: { readonly connections: number; readonly minutes: number; readonly reloads: number };
  readonly slices: readonly Slice[];
  readonly reloads: Replaced;
  /** Of the second half: what grows with reloads goes on growing, and what grows with use has stopped by then. */
  readonly slopePerSlice: { readonly perSecond: number; readonly cpuMs: number; readonly memoryMiB: number };
}

/** Put the figures of a run together. */
export function createReloadReport(
  slices: readonly Slice[],
  reloads: Replaced,
  options: ReloadReport['options'],
): ReloadReport {
  const settled = slices.slice(Math.floor(slices.length / 2));
  const slope = (pick: (slice: Slice) => number) => rounded(slopeOf(settled.map(pick)));
  return {
    ...originHere(),
    options,
    slices,
    reloads,
    slopePerSlice: {
      perSecond: slope(({ perSecond }) => perSecond),
      cpuMs: slope(({ cpuMs }) => cpuMs),
      memoryMiB: slope(({ memoryMiB }) => memoryMiB),
    },
  };
}

/** A report as people read it, in Markdown. */
export function describeReloads({ commit, machine, options, slices, reloads, slopePerSlice }: ReloadReport): string {
  const { delaysMs, missed } = reloads;
  const sum = (pick: (slice: Slice) => number) => slices.reduce((total, slice) => total + pick(slice), 0);
  return [
    '# Reloads under load',
    `Commit ${commit}, ${machine.cores} cores (${machine.cpu}), Node ${machine.node}; ${options.connections} connections, ` +
      `${options.minutes} minutes, ${options.reloads} supergraphs.`,
    `${sum(({ requests }) => requests)} requests, ${sum(({ wrong }) => wrong)} failed. ${delaysMs.length} supergraphs ` +
      `were taken into use, half of them within ${rounded(median(delaysMs))} ms and the last within ` +
      `${rounded(Math.max(...delaysMs))} ms; ${missed} were not. From slice to slice of the second half: ` +
      `${slopePerSlice.perSecond} requests a second, ${slopePerSlice.cpuMs} CPU ms, ${slopePerSlice.memoryMiB} MiB.`,
    toMarkdownTable(
      ['slice', 'requests a second', 'CPU ms a request', 'p50 ms', 'p99 ms', 'longest block ms', 'MiB', 'failed'],
      slices.map((slice, index) => [
        index + 1,
        ...[slice.perSecond, slice.cpuMs, slice.p50Ms, slice.p99Ms, slice.longestBlockMs].map(rounded),
        Math.round(slice.memoryMiB),
        slice.wrong,
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
