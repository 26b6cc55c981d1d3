/** Ask the run for one of its servers, such as `redis`; the answer is where it is. */
export async function askRun(what: string): Promise<string> {
  const address = process.env.TEST_SERVERS;
  if (!address) throw new Error('TEST_SERVERS is not set: is packages/testkit/run/setup.ts the globalSetup of Jest?');
  const answer = await fetch(`${address}/${what}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
