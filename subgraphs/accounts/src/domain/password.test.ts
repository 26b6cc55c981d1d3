import { COMMON_PASSWORDS } from './common-passwords';
import { PASSWORD_LENGTH, weaknessOf } from './password';

const email = 'mina.kim.1990@example.com';

test.each([
  ['qwertyuiop', 'common'],
  ['Password123', 'common'],
  [' 1234567890 ', 'common'],
  ['aaaaaaaaaaaa', 'repetitive'],
  ['ababababcab', 'repetitive'],
  [email, 'like-email'],
  ['Mina.Kim.1990', 'like-email'],
])('%j is %s', (password, weakness) => {
  expect(weaknessOf(password, email)).toBe(weakness);
});

test.each(['correct horse battery', 'mina.kim.1990!', '비밀번호는아주길어요', '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵'])(
  '%j will do',
  (password) => {
    expect(weaknessOf(password, email)).toBeUndefined();
  },
);

test('the list holds only what would be long enough otherwise, as it is compared', () => {
  for (const password of COMMON_PASSWORDS) {
    expect(password).toBe(password.toLowerCase());
    expect(password.length).toBeGreaterThanOrEqual(PASSWORD_LENGTH.min);
  }
});
