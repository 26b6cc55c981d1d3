// Each script works on one key, a stream. Its entries are named <batch>-<place in it>: the stream itself remembers the
// last batch, also when all entries have left it, and forgets it with everything else. Names only ever grow, also over a
// FLUSHALL, so that a place once reached stays valid.

const LAST_BATCH = `
local function last_batch()
  if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
  local info = redis.call('XINFO', 'STREAM', KEYS[1])
  for index = 1, #info, 2 do
    if info[index] == 'last-generated-id' then return tonumber(string.match(info[index + 1], '%d+')) end
  end
end`;

/**
 * ARGV: the last batch known, how many entries there may be, how many values an entry has, and the entries. Answers the
 * new batch, -1 when it forgot the last, -2 when it is full.
 */
export const PUBLISH = `${LAST_BATCH}
local last = last_batch()
if last < tonumber(ARGV[1]) then return -1 end
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[2]) then return -2 end
local batch, size, place = string.format('%.0f', last + 1), tonumber(ARGV[3]), 0
for from = 4, #ARGV, size do
  place = place + 1
  redis.call('XADD', KEYS[1], batch .. '-' .. place, unpack(ARGV, from, from + size - 1))
end
return last + 1`;

/** ARGV: the last batch, and the groups that hear everything after it. */
export const RESTART = `${LAST_BATCH}
redis.pcall('XGROUP', 'CREATE', KEYS[1], ' ', '0', 'MKSTREAM')
redis.call('XGROUP', 'DESTROY', KEYS[1], ' ')
for index = 2, #ARGV do redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[index], '0') end
if last_batch() < tonumber(ARGV[1]) then redis.call('XSETID', KEYS[1], ARGV[1] .. '-0') end`;

/** ARGV: how many batches to keep anyway. Answers the last batch, the settled one, and the groups, the slowest first. */
export const SURVEY = `${LAST_BATCH}
local last = last_batch()
local answer, slowest = { last, last }, nil
if last == 0 then return answer end
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
local oldest = last - tonumber(ARGV[1]) + 1
if slowest then
  local reached = string.format('%.0f-%.0f', slowest.batch, slowest.place)
  local open = redis.call('XRANGE', KEYS[1], '(' .. reached, '+', 'COUNT', 1)[1]
  if open then answer[2] = tonumber(string.match(open[1], '%d+')) - 1 end
  oldest = math.min(oldest, answer[2] + 1)
  answer[3], answer[slowest.at] = answer[slowest.at], answer[3]
end
if oldest > 0 then redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f', oldest)) end
return answer`;
