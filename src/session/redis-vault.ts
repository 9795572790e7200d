import { randomUUID } from "node:crypto";
import { limits } from "../limits.js";
import type { RedisConnection } from "../redis.js";
import type { Vault } from "./vault.js";

/** Of the present format: a later one takes another number and lives beside it. */
const prefix = "watcher-graph:v1:";
/** What processes tell one another: "ended <id>", or "renewing <id> <which process>". */
const changes = `${prefix}changes`;

// Braces keep what belongs to one session on one node of a Redis Cluster.
const sessionKey = (id: string) => `${prefix}{${id}}:session`;
const lockKey = (id: string) => `${prefix}{${id}}:renewing`;
const notesKey = (account: string) => `${prefix}user:${account}`;

const replaceOlder = `
local present = redis.call('HGET', KEYS[1], 'generation')
if not present then return 'ended' end
if tonumber(present) > tonumber(ARGV[1]) then return 'outdated' end
redis.call('HSET', KEYS[1], 'generation', ARGV[1], 'sealed', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 'written'`;
// In one step: who removes it may not live to tell.
const removeAndTell = `
local count = redis.call('DEL', KEYS[1])
redis.call('PUBLISH', ARGV[1], ARGV[2])
return count`;
const takeAndTell = `
if not redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX') then return 0 end
redis.call('PUBLISH', ARGV[3], ARGV[4])
return 1`;
// A Redis that was restarted may have lost the lock: whoever still works under it takes it again.
const prolongMine = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;
const releaseMine = "return redis.call('GET', KEYS[1]) == ARGV[1] and redis.call('DEL', KEYS[1])";

/** The vault that processes share. A session is a hash of its generation and its sealed content. */
export function createRedisVault(redis: RedisConnection, now: () => number): Vault {
  const { run } = redis;
  const self = randomUUID();
  const removalListeners: ((id: string) => void)[] = [];
  const renewalListeners: ((id: string) => void)[] = [];
  const tell = (listeners: typeof removalListeners, id: string) => {
    for (const listener of listeners) listener(id);
  };
  redis.subscribe(changes, (message) => {
    const [change, id = "", sender] = message.split(" ");
    if (change === "ended") tell(removalListeners, id);
    else if (sender !== self) tell(renewalListeners, id);
  });

  async function isAlive(id: string): Promise<boolean> {
    return (await run((client) => client.exists(sessionKey(id)))) === 1;
  }

  async function holding<T>(id: string, holder: string, work: () => Promise<T>): Promise<T> {
    const lock = lockKey(id);
    const prolong = setInterval(() => {
      // A lock that cannot be prolonged ends by itself; what was done under it is checked by its generation.
      run((client) => client.eval(prolongMine, 1, lock, holder, limits.renewalLock)).catch(() => undefined);
    }, limits.renewalLockRefresh);
    try {
      return await work();
    } finally {
      clearInterval(prolong);
      await run((client) => client.eval(releaseMine, 1, lock, holder)).catch(() => undefined);
    }
  }

  return {
    read: async (id) => {
      const [locks, [generation, sealed]] = await run((client) =>
        Promise.all([client.exists(lockKey(id)), client.hmgetBuffer(sessionKey(id), "generation", "sealed")]),
      );
      if (generation == null || sealed == null) return undefined;
      return { entry: { generation: Number(generation), sealed }, isRenewing: locks === 1 };
    },
    create: async (id, { generation, sealed }, timeToLive) => {
      // With its time to live in one transaction: a process that dies in between must not leave it for ever.
      const results = await run((client) =>
        client
          .multi()
          .hset(sessionKey(id), { generation, sealed })
          .pexpire(sessionKey(id), timeToLive)
          .exec(),
      );
      for (const [error] of results ?? []) if (error !== null) await run(() => Promise.reject(error));
    },
    replace: async (id, { generation, sealed }, timeToLive) => {
      const outcome = await run((client) =>
        client.eval(replaceOlder, 1, sessionKey(id), generation, sealed, timeToLive),
      );
      return outcome === "written" || outcome === "ended" ? outcome : "outdated";
    },
    prolong: async (id, timeToLive) => {
      await run((client) => client.pexpire(sessionKey(id), timeToLive));
    },
    remove: async (id) => {
      const count = await run((client) =>
        client.eval(removeAndTell, 1, sessionKey(id), changes, `ended ${id}`),
      );
      tell(removalListeners, id);
      return count === 1;
    },
    notes: async (account) => {
      const sealed = Object.entries(await run((client) => client.hgetallBuffer(notesKey(account))));
      const alive = await Promise.all(sealed.map(([id]) => isAlive(id)));
      const gone = sealed.filter((_, index) => alive[index] === false).map(([id]) => id);
      if (gone.length > 0) await run((client) => client.hdel(notesKey(account), ...gone));
      return new Map(sealed.filter((_, index) => alive[index]));
    },
    note: async (account, id, sealed, timeToLive) => {
      await run((client) =>
        client.multi().hset(notesKey(account), id, sealed).pexpire(notesKey(account), timeToLive).exec(),
      );
    },
    isNoted: async (account, id) => (await run((client) => client.hexists(notesKey(account), id))) === 1,
    unnote: async (account, id) => {
      await run((client) => client.hdel(notesKey(account), id));
    },
    alone: async (id, work) => {
      const holder = randomUUID();
      const taken = await run((client) =>
        client.eval(
          takeAndTell,
          1,
          lockKey(id),
          holder,
          limits.renewalLock,
          changes,
          `renewing ${id} ${self}`,
        ),
      );
      return taken === 1 ? holding(id, holder, work) : undefined;
    },
    regardless: (id, work) => holding(id, randomUUID(), work),
    isDown: redis.isDown,
    isListening: redis.isSubscribed,
    onRemoved: (listener) => void removalListeners.push(listener),
    onRenewing: (listener) => void renewalListeners.push(listener),
    onReturn: redis.onReturn,
    // Commands work before messages do: it counts as away until both are there.
    isSettling: () => !redis.isSubscribed() || now() - redis.returnedAt() < limits.redisSettle,
  };
}
