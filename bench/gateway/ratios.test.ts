import { type Compared, standingOf } from './ratios';

const compared = (name: string, kind: Compared['kind'], ...cpuMs: number[]): Compared => ({ name, kind, cpuMs });

test('ratios are of the same round, so that a slow one changes nothing', () => {
  const { timesStock } = standingOf([compared('stock', 'stock', 20, 60, 22), compared('agora', 'agora', 2, 6, 2)]);
  expect(timesStock).toEqual({ median: 10, min: 10, max: 11 });
});

test('the best peer is the one that is best over all rounds', () => {
  const peers = [compared('lucky once', 'peer', 1, 9, 9), compared('steady', 'peer', 4, 4, 4)];
  expect(standingOf([...peers, compared('agora', 'agora', 2, 2, 2)]).timesBestPeer).toEqual({
    peer: 'steady',
    median: 2,
    min: 2,
    max: 2,
  });
});

test('against the floor it is told how much more CPU time was used', () => {
  const all = [
    compared('floor-merging', 'floor', 2),
    compared('floor-constant', 'floor', 1),
    compared('agora', 'agora', 3),
  ];
  expect(standingOf(all)).toEqual({ ofFloor: { median: 1.5, min: 1.5, max: 1.5 } });
});
