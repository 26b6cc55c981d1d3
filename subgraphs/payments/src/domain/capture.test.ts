import { capture } from './capture';
import { withChanges } from './payment';
import { authorised } from './test/payment';

const operationOf = (outcome: ReturnType<typeof capture>) => outcome.kind === 'done' && outcome.value.operation;

test('whatever takes all that is left is the last', () => {
  expect(operationOf(capture(authorised, 100))).toMatchObject({ isFinal: true, isQueued: false });
  expect(operationOf(capture(authorised, 99))).toMatchObject({ isFinal: false });
});

test('with another part on its way, only who says so is the last, and waits for it', () => {
  // The provider told of the other part before it answered: what seems to be all that is left is not.
  const told = withChanges(authorised, { capturingMinor: 30, capturedMinor: 30 });
  expect(operationOf(capture(told, 40))).toMatchObject({ isFinal: false, isQueued: true });
  expect(operationOf(capture(told, 40, { isFinal: true }))).toMatchObject({ isFinal: true, isQueued: true });
});
