import { toEmail } from './email';

test('capitals and spaces around it do not make another address', () => {
  expect(toEmail('  Mina.Kim@Example.COM\n')).toBe('mina.kim@example.com');
});

test('a letter with its accent is the same whether it was typed as one character or two', () => {
  expect(toEmail('Ame\u0301lie@example.com')).toBe(toEmail('am\u00e9lie@example.com'));
});
