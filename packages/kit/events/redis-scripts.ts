// Each script works on one stream: all its keys are in one slot of a Redis Cluster. KEYS[1] is the stream, KEYS[2] holds
// the number of its last batch. Entries are named <batch>-<place in it>, so that the names only ever grow, also over a
// FLUSHALL, and a place once reached stays valid.

/**
 * ARGV: the last batch known, how many entries there may be, how many values an entry has, and the entries. Answers the
 * new batch, -1 when it forgot the last, -2 when it is full.
 */
export const PUBLISH = `
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
if last < tonumber(ARGV[1]) then return -1 end
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[2]) then return -2 end
local batch, size = string.format('%.0f', last + 1), tonumber(ARGV[3])
local place = 0
for from = 4, #ARGV, size do
  place = place + 1
  redis.call('XADD', KEYS[1], batch .. '-' .. place, unpack(ARGV, from, from + size - 1))
end
redis.call('SET', KEYS[2], batch)
return last + 1`;

/** ARGV: the last batch, and the groups that hear everything after it. */
export const RESTART = `
redis.call('SET', KEYS[2], ARGV[1])
for index = 2, #ARGV do redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[index], '0', 'MKSTREAM') end`;

/** ARGV: how many batches to keep anyway. Answers the last batch, the settled one, and the groups, the slowest first. */
export const SURVEY = `
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
if redis.call('EXISTS', KEYS[1]) == 0 then return { last, last } end
local answer, slowest = { last, last }, nil
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local field = {}
  for index = 1, #group, 2 do field[group[index]] = group[index + 1] end
  local batch, place = string.match(field['last-delivered-id'], '(%d+)-(%d+)')
  batch, place = tonumber(batch), tonumber(place)
  table.insert(answer, field['name'])
  if not slowest or batch < slowest.batch or (batch == slowest.batch and place < slowest.place) then
    slowest = { batch = batch, place = place, at = #answer }
  end
end
local oldest = last - tonumber(ARGV[1])
if slowest then
  local reached = string.format('%.0f-%.0f', slowest.batch, slowest.place)
  local open = redis.call('XRANGE', KEYS[1], '(' .. reached, '+', 'COUNT', 1)[1]
  if open then answer[2] = tonumber(string.match(open[1], '%d+')) - 1 end
  oldest = math.min(oldest, answer[2] + 1)
  answer[3], answer[slowest.at] = answer[slowest.at], answer[3]
end
if oldest > 0 then redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f', oldest)) end
return answer`;
