// A program in the manner of the shop's own, that can be told to misbehave: by the file named in MISBEHAVE, or over HTTP.
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:http');

const { NAME, PORT, DIARY, MISBEHAVE } = process.env;
const note = (text) => DIARY && appendFileSync(DIARY, `${NAME} ${text}\n`);
const misbehaviour = MISBEHAVE && existsSync(MISBEHAVE) ? readFileSync(MISBEHAVE, 'utf8') : '';

if (misbehaviour === 'refuse to start') {
  console.log(JSON.stringify({ level: 60, msg: 'could not start', err: { message: 'no database' } }));
  process.exit(7);
}

const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(3);
  if (request.url === '/env') return response.end(JSON.stringify(process.env));
  if (request.url === '/graphql') return response.end('{"data":{"products":{"edges":[]}}}');
  response.statusCode = misbehaviour === 'never be ready' ? 503 : 200;
  response.end('{"status":"unready","checks":{"database":"down"}}');
});

function leave(why) {
  note(`leaves: ${why}`);
  process.exit(0);
}

server.listen(Number(PORT), '127.0.0.1', () => note('is up'));
process.on('SIGTERM', () => misbehaviour !== 'ignore SIGTERM' && leave('SIGTERM'));
process.on('disconnect', () => leave('parent is gone'));
