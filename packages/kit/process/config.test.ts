import { ConfigError, readConfig, subgraphSettings } from './config';

test('every problem of an environment is reported at once', () => {
  const read = () => readConfig(subgraphSettings('catalog'), { PORT: 'many', INTERNAL_JWKS: '{' });
  expect(read).toThrow(ConfigError);
  try {
    read();
  } catch (error) {
    const { problems } = error as ConfigError;
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'DATABASE_URL_CATALOG',
      'INTERNAL_JWKS',
      'PORT',
    ]);
  }
});

test('a variable that is set to nothing counts as not set', () => {
  const settings = readConfig(subgraphSettings('catalog'), {
    PORT: '4002',
    REDIS_URL: '',
    INTERNAL_JWKS: '{"keys":[]}',
    DATABASE_URL_CATALOG: 'postgresql://localhost/catalog',
  });
  expect(settings).toMatchObject({ PORT: 4002, databaseUrl: 'postgresql://localhost/catalog' });
  expect(settings.REDIS_URL).toBeUndefined();
});
