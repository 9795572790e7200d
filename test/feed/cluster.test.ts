import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { once } from "node:events";
import { basic, type TestGateway } from "../support/gateway.js";
import type { ChangedEpisode } from "../support/simulator.js";
import {
  beginSession,
  episodeChanges,
  looks,
  openFeed,
  startCluster,
  state,
  told,
  until,
  type FeedCluster,
  type FeedOptions,
  type FeedSocket,
  type Look,
} from "./support.js";

/** Two processes that stay; tests that end one start it themselves. */
let cluster: FeedCluster;
let here: TestGateway;
let there: TestGateway;
const sockets: { close(): void }[] = [];
/** Nobody else's account. */
let users = 0;
const newUser = () => `user-${(users += 1)}`;

beforeAll(async () => {
  // Looks whether something was deleted would be counted with the polls.
  cluster = await startCluster(2, { FEED_RECHECK_SECONDS: "300" });
  const [first, second] = cluster.gateways;
  if (first === undefined || second === undefined) throw new Error("there are no gateways");
  [here, there] = [first, second];
}, 60_000);

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

afterAll(() => cluster.close(), 30_000);

async function open(on: TestGateway, options: FeedOptions): Promise<FeedSocket> {
  const socket = await openFeed(on, options);
  sockets.push(socket);
  return socket;
}

/** Every socket has been told of each of the changes, and of none of them twice. */
async function expectToldOnce(
  among: readonly FeedSocket[],
  changes: readonly ChangedEpisode[],
  seconds = 20,
): Promise<void> {
  const wanted = changes.map(state);
  const missing = () =>
    among.filter((socket) => {
      const states = new Set(told(socket));
      return !wanted.every((each) => states.has(each));
    }).length;
  await until(missing, (count) => count === 0, seconds);
  for (const socket of among) {
    const states = told(socket);
    expect(states).toHaveLength(new Set(states).size);
  }
}

/** Of one user, from the first on of the last three that were nothing but long polls. */
async function settledPolls(user: string): Promise<readonly Look[]> {
  return until(
    async () => (await looks(cluster.simulator)).filter((look) => look.user === user).slice(-3),
    (last) => last.length === 3 && last.every(({ holdSeconds }) => holdSeconds !== undefined),
    40,
  );
}

function expectOneAtATime(of: readonly Look[]): void {
  of.slice(1).forEach((look, index) => {
    expect(of[index]?.endedAt).toBeLessThanOrEqual(look.at);
  });
}

/** A session of Watcher's is of one process, as long as each process signs in by itself. */
async function sessionAtWatcher(of: TestGateway, user: string): Promise<string> {
  const { requests } = await of.query("{ viewer { name } }", { as: user });
  const session = (await requests()).at(-1)?.session;
  if (session == null) throw new Error("Watcher knows no session");
  return session;
}

async function lastLook(user: string): Promise<Look | undefined> {
  return (await looks(cluster.simulator)).findLast((look) => look.user === user);
}

/** The first look by anybody else. */
async function takeOver(from: Look | undefined): Promise<Look> {
  if (from === undefined) throw new Error("nobody has looked");
  const find = async () =>
    (await looks(cluster.simulator, from.n)).find(
      ({ user, session }) => user === from.user && session !== from.session,
    );
  const found = await until(find, (look) => look !== undefined);
  if (found === undefined) throw new Error("nobody else has looked");
  return found;
}

describe("a thousand sockets of one user over three gateways", () => {
  let doomed: TestGateway;
  let user: string;
  let lasting: readonly { readonly gateway: TestGateway; readonly socket: FeedSocket }[] = [];
  const all = () => lasting.map(({ socket }) => socket);
  const count = 1000;
  const together = 50;

  beforeAll(async () => {
    doomed = await cluster.grow();
    user = newUser();
    const authorization = basic(user);
    // The first one gets the right to look.
    lasting = [{ gateway: doomed, socket: await openFeed(doomed, { authorization }) }];
    while (lasting.length < count) {
      const opening = Array.from({ length: Math.min(together, count - lasting.length) }, async (_, index) => {
        const gateway = [here, there, doomed][index % 3] ?? here;
        return { gateway, socket: await openFeed(gateway, { authorization }) };
      });
      lasting = [...lasting, ...(await Promise.all(opening))];
    }
  }, 90_000);

  afterAll(() => {
    for (const socket of all()) socket.close();
  });

  test("all of them wait on one poll at a time", async () => {
    expect(all().flatMap(({ failures }) => failures)).toEqual([]);
    const [first] = await settledPolls(user);
    const polls = await until(
      async () => (await looks(cluster.simulator, (first?.n ?? 0) - 1)).filter((look) => look.user === user),
      ({ length }) => length >= 6,
    );
    expect(new Set(polls.map(({ holdSeconds }) => holdSeconds))).toEqual(new Set([2]));
    expect(new Set(polls.map(({ session }) => session))).toEqual(
      new Set([await sessionAtWatcher(doomed, user)]),
    );
    expectOneAtATime(polls);
  }, 60_000);

  test("one change reaches all of them, once", async () => {
    const changes = await cluster.change(1);
    await expectToldOnce(all(), changes);
    expect(lasting[0]?.socket.batches.at(-1)).toEqual({
      changes: [
        {
          kind: "OPENED",
          episode: { key: changes[0]?.id, updatedAt: new Date(changes[0]?.updatedAtMs ?? 0).toISOString() },
          previous: null,
        },
      ],
      cursor: expect.any(String),
      status: "LIVE",
      staleSince: null,
      isSnapshot: false,
      recovery: null,
    });
  });

  test("when the gateway that polls is killed, another one does within five seconds and nothing is missed", async () => {
    const before = await lastLook(user);
    expect(before?.session).toBe(await sessionAtWatcher(doomed, user));
    const others = lasting.filter(({ gateway }) => gateway !== doomed).map(({ socket }) => socket);
    const ended = once(doomed.program.process, "exit");
    const killedAt = Date.now();
    doomed.program.process.kill("SIGKILL");
    await ended;
    const changes = await cluster.change(3);
    // Three more for a slow machine.
    expect((await takeOver(before)).at - killedAt).toBeLessThanOrEqual(8_000);
    await expectToldOnce(others, changes);
    await expectToldOnce(others, await cluster.change(changes));
    expect(others.map((socket) => socket.end()).filter((end) => end !== undefined)).toEqual([]);
  }, 60_000);
});

interface Events {
  /** All that they brought, once they have ended. */
  readonly ended: Promise<string>;
}

/** Server-sent events, once the first of them is there. */
async function openEvents({ url }: TestGateway, user: string): Promise<Events> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      authorization: basic(user),
    },
    body: JSON.stringify({ query: episodeChanges }),
  });
  if (response.body === null) throw new Error("there are no events");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const isRead = async () => {
    // A stream that breaks off has ended as well.
    const { done, value = "" } = await reader.read().catch(() => ({ done: true, value: "" }));
    text += value;
    return done;
  };
  const readAll = async () => {
    while (!(await isRead()));
    return text;
  };
  while (!text.includes("event: next") && !(await isRead()));
  return { ended: readAll() };
}

describe("a gateway that is told to stop", () => {
  let stopping: TestGateway;
  let user: string;
  let stoppedAt: number;
  let exit: Promise<{ readonly how: unknown; readonly at: number }>;
  let poll: Look | undefined;
  let events: Promise<string>;
  let changes: readonly ChangedEpisode[];
  let leaving: readonly FeedSocket[];
  let staying: readonly FeedSocket[];

  beforeAll(async () => {
    stopping = await cluster.grow();
    user = newUser();
    const openMany = (on: TestGateway) =>
      Promise.all(Array.from({ length: 30 }, () => openFeed(on, { authorization: basic(user) })));
    // The first one gets the right to look.
    leaving = await openMany(stopping);
    staying = await openMany(here);
    poll = await lastLook(user);
    expect(poll?.session).toBe(await sessionAtWatcher(stopping, user));
    events = (await openEvents(stopping, user)).ended;
    exit = once(stopping.program.process, "exit").then((how) => ({ how, at: Date.now() }));
    stoppedAt = Date.now();
    stopping.program.process.kill("SIGTERM");
    changes = await cluster.change(2);
  }, 90_000);

  afterAll(() => {
    for (const socket of [...leaving, ...staying]) socket.close();
  });

  test("hands its poll over at once, not when it ends", async () => {
    const { at } = await takeOver(poll);
    expect(at).toBeLessThan((await exit).at);
  });

  test("closes its sockets with 1001, spread over four seconds at most", async () => {
    const ends = await Promise.all(leaving.map(({ closed }) => closed));
    expect(new Set(ends.map(({ code }) => code))).toEqual(new Set([1001]));
    const times = ends.map(({ at }) => at);
    // Three more for a slow machine.
    expect(Math.max(...times) - stoppedAt).toBeLessThanOrEqual(7_000);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(500);
  });

  test("tells them until then what others find", () => {
    const last = [...leaving].sort((a, b) => (a.end()?.at ?? 0) - (b.end()?.at ?? 0)).at(-1);
    expect(told(last ?? { batches: [] })).toEqual(expect.arrayContaining(changes.map(state)));
  });

  test("ends its server-sent events, which are not complete", async () => {
    expect(await events).not.toContain("event: complete");
  });

  test("exits by itself", async () => {
    expect((await exit).how).toEqual([0, null]);
  });

  test("its subscribers go on elsewhere and miss nothing", async () => {
    const later = await cluster.change(changes);
    for (const left of leaving.slice(0, 5)) {
      const after = left.batches.at(-1)?.cursor ?? "";
      const resumed = await open(here, { authorization: basic(user), after });
      expect(resumed.batches[0]?.recovery?.outcome).toBe("RECOVERED");
      const wanted = later.map(state);
      await until(
        () => [...told(left), ...told(resumed)],
        (states) => wanted.every((each) => states.includes(each)),
      );
      const states = told(resumed);
      expect(states).toHaveLength(new Set(states).size);
    }
  });

  test("those of the other gateway go on without a gap", async () => {
    await expectToldOnce(staying, changes);
    expect(staying.map((socket) => socket.end()).filter((end) => end !== undefined)).toEqual([]);
    const recoveries = staying.flatMap(({ batches }) => batches.map(({ recovery }) => recovery?.outcome));
    expect(recoveries).not.toContain("GAP");
  });
});

describe("a subscriber's credentials", () => {
  const revoke = "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }";
  test.each([
    ["the same gateway", () => here],
    ["another gateway", () => there],
  ])(
    "a session that is revoked ends its socket alone, although the feed was read with it: on %s",
    async (_, place) => {
      const { simulator } = cluster;
      const elsewhere = place();
      const user = newUser();
      const revoked = await beginSession(here, user);
      const { requests } = await here.query("{ viewer { name } }", { authorization: revoked.authorization });
      const session = (await requests())[0]?.session;
      const leading = await open(here, revoked);
      const remaining = await beginSession(elsewhere, user);
      const other = await open(elsewhere, remaining);
      const polls = (await looks(simulator)).filter((look) => look.user === user);
      expect(new Set(polls.map((look) => look.session))).toEqual(new Set([session]));

      const before = await cluster.change(1);
      await expectToldOnce([leading, other], before);
      const revokedAt = Date.now();
      const { data } = await elsewhere.query(revoke, {
        authorization: remaining.authorization,
        variables: { id: revoked.id },
      });
      expect(data).toEqual({ revokeSession: { revokedSessionId: revoked.id } });
      const meanwhile = await cluster.change(1);
      const { code, at } = await leading.closed;
      expect(code).toBe(4401);
      // Within two seconds, and three more for a slow machine.
      expect(at - revokedAt).toBeLessThanOrEqual(5_000);
      await expectToldOnce([other], [...before, ...meanwhile]);
      // Past what the revoked session has asked for.
      await until(
        async () => (await looks(simulator)).filter((look) => look.user === user).at(-1)?.session,
        (present) => present !== session,
      );
      await expectToldOnce([other], await cluster.change(1));
      expect(other.end()).toBeUndefined();
      expect(other.failures).toEqual([]);
      expect(new Set(other.batches.map(({ status }) => status))).toEqual(new Set(["LIVE"]));
      const outcomes = other.batches.map(({ recovery }) => recovery?.outcome);
      expect(outcomes).not.toContain("GAP");
    },
    60_000,
  );

  test("can be replaced by others of the same account while it goes on", async () => {
    const { simulator } = cluster;
    const user = newUser();
    const [first, second] = [await beginSession(here, user), await beginSession(there, user)];
    const stranger = await beginSession(here, newUser());
    const socket = await open(here, first);
    const pongs = () => socket.frames.filter(({ type }) => type === "pong");
    const offer = async (authorization: string) => {
      const before = pongs().length;
      socket.send({ type: "ping", payload: { authorization, mark: before } });
      return (await until(pongs, ({ length }) => length > before)).at(-1)?.payload;
    };

    // What is refused changes nothing.
    const refused = { authorization: "refused", code: "UNAUTHENTICATED", message: expect.any(String) };
    expect(await offer(stranger.authorization)).toEqual({ mark: 0, ...refused });
    expect(await offer(`Bearer wgs_${"A".repeat(43)}`)).toEqual({ mark: 1, ...refused });
    expect(await offer(basic(user, "wrong"))).toEqual({ mark: 2, ...refused });
    await here.query("mutation { logout { ok } }", { authorization: stranger.authorization });
    await expectToldOnce([socket], await cluster.change(1));

    expect(await offer(second.authorization)).toEqual({ mark: 3, authorization: "accepted" });
    await here.query("mutation { logout { ok } }", { authorization: first.authorization });
    // Longer than a socket outlives its session.
    const { n = 0 } = (await looks(simulator)).at(-1) ?? {};
    await until(
      async () => (await looks(simulator, n)).filter((look) => look.user === user),
      ({ length }) => length >= 3,
    );
    await expectToldOnce([socket], await cluster.change(1));
    expect(socket.end()).toBeUndefined();
    // And now it lasts as long as the second one.
    await here.query("mutation { logout { ok } }", { authorization: second.authorization });
    expect((await socket.closed).code).toBe(4401);
  }, 60_000);
});

describe("when the user is disabled at Watcher", () => {
  async function accessToken(user: string): Promise<string> {
    const response = await fetch(`${cluster.simulator.url}/watcher/client-api/v3/login`, {
      method: "POST",
      headers: { authorization: basic(user) },
    });
    return String(((await response.json()) as { access_token: unknown }).access_token);
  }

  test.each<[string, (user: string) => Promise<string>]>([
    ["a session", async (user) => (await beginSession(here, user)).authorization],
    ["Basic", (user) => Promise.resolve(basic(user))],
    ["Watcher's own token", async (user) => `Bearer ${await accessToken(user)}`],
  ])(
    "subscriptions by %s end, and nobody else's",
    async (_, signIn) => {
      const [user, bystander] = [newUser(), newUser()];
      const authorization = await signIn(user);
      const theirs = await Promise.all(
        [here, here, there, there].map((gateway) => open(gateway, { authorization })),
      );
      const others = await Promise.all(
        [here, there].map((gateway) => open(gateway, { authorization: basic(bystander) })),
      );
      await cluster.simulator.changeUser(user, { disabled: true });
      const isOver = (socket: FeedSocket) =>
        socket.end() !== undefined || socket.frames.some(({ type }) => type === "complete");
      await until(
        () => theirs.filter((socket) => !isOver(socket)).length,
        (count) => count === 0,
        30,
      );
      for (const socket of theirs) {
        if (socket.end() === undefined) expect(socket.failures).toEqual(["UNAUTHENTICATED"]);
        else expect(socket.end()?.code).toBe(4401);
      }
      await expectToldOnce(others, await cluster.change(1));
      for (const socket of others) {
        expect(socket.failures).toEqual([]);
        expect(socket.end()).toBeUndefined();
      }
      // What happened since is told to nobody who may not see it.
      for (const socket of theirs) expect(told(socket)).toEqual([]);
    },
    60_000,
  );
});
