import { limits } from "../limits.js";
import type { RedisConnection } from "../redis.js";
import type { FeedLogs, LogEntry } from "./feed-log.js";

/** Encrypts what is stored, for one log. */
export interface LogSeal {
  close(scope: string, text: string): string;
  /** undefined when it was stored under a secret that is no longer set. */
  open(scope: string, sealed: string): string | undefined;
}

/** Of the present format: a later one takes another number and lives beside it. */
const prefix = "watcher-graph:v1:";
/** The scope of a log that has changed. What is missed is found at the next look. */
const changes = `${prefix}feeds`;

// Braces keep what belongs to one scope on one node of a Redis Cluster.
const keysOf = (scope: string): [lease: string, epoch: string, log: string] => [
  `${prefix}{feed-${scope}}:lease`,
  `${prefix}{feed-${scope}}:epoch`,
  `${prefix}{feed-${scope}}:log`,
];

const lastEntry = `
local function last()
  local entries = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)
  return entries[1] and entries[1][1] or '0-0'
end`;
const claim = `${lastEntry}
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] or (not holder and ARGV[3] == 'take') then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  holder = ARGV[1]
end
return {holder == ARGV[1] and 1 or 0, redis.call('GET', KEYS[2]) or '', last()}`;
const release = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
redis.call('PUBLISH', ARGV[2], ARGV[3])`;
const begin = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[3])
redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
return 1`;
// The term is the fence: whoever lost the right to look, and does not know it yet, changes nothing.
const append = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('GET', KEYS[2]) ~= ARGV[2] then return 0 end
local id = redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[4], '*', 'e', ARGV[3], 'by', ARGV[1])
redis.call('XTRIM', KEYS[3], 'MINID', '~', tonumber(string.match(id, '^%d+')) - ARGV[5])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('PEXPIRE', KEYS[3], ARGV[5])
redis.call('PUBLISH', ARGV[6], ARGV[7])
return 1`;
const read = `${lastEntry}
local first = redis.call('XRANGE', KEYS[3], '-', '+', 'COUNT', 1)
return {
  redis.call('GET', KEYS[2]) or '', last(), first[1] and first[1][1] or '',
  redis.call('XRANGE', KEYS[3], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])
}`;

/** Logs that processes share: Redis streams, bounded by age and length, sealed. */
export function createRedisLogs(redis: RedisConnection, seal: LogSeal, keepSeconds: number): FeedLogs {
  const run = (script: string, scope: string, ...args: (string | number)[]) =>
    redis.run((client) => client.eval(script, 3, ...keysOf(scope), ...args));
  const keep = keepSeconds * 1000;

  return {
    claim: async (scope, term, how) => {
      const [leads, epoch, last] = parseAnswer(await run(claim, scope, term, limits.feedLease, how));
      return { leads: leads === 1, ...stateFrom(epoch, last) };
    },
    release: async (scope, term) => {
      await run(release, scope, term, changes, scope);
    },
    begin: async (scope, term, epoch) => (await run(begin, scope, term, epoch, keep)) === 1,
    append: async (scope, term, epoch, text) => {
      const sealed = seal.close(scope, text);
      return (await run(append, scope, term, epoch, sealed, limits.feedEntries, keep, changes, scope)) === 1;
    },
    read: async (scope, after, count) => {
      const [epoch, last, first, entries] = parseAnswer(await run(read, scope, after, count));
      return {
        ...stateFrom(epoch, last),
        first: first === "" ? undefined : String(first),
        entries: parseEntries(entries).map(({ id, text }) => ({
          id,
          // What does not open is an entry that tells of nothing: its epoch is left as soon as anybody notices.
          text: seal.open(scope, text) ?? "",
        })),
      };
    },
    onChange: (listener) => redis.subscribe(changes, listener),
  };
}

function stateFrom(epoch: unknown, last: unknown) {
  return { epoch: epoch === "" ? undefined : String(epoch), last: String(last) };
}

function parseAnswer(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

/** Entries as Redis answers them: [id, [field, value, …]], the text first. */
function parseEntries(answer: unknown): LogEntry[] {
  return parseAnswer(answer).map((entry) => {
    const [id, fields] = parseAnswer(entry);
    return { id: String(id), text: String(parseAnswer(fields)[1]) };
  });
}
