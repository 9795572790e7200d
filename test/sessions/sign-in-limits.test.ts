import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";
import { openSocket } from "../support/socket.js";

const window = 15 * 60;
const ofLogin = 10;
const ofAddress = 100;

let redis: TestRedis;
let simulator: Simulator;
/** Believes X-Forwarded-For, so that each test has an address of its own. */
let gateway: TestGateway;
/** Two processes that share Redis, and believe it too. */
let here: TestGateway;
let there: TestGateway;
/** Believe nobody; one of them is closed to this address by a test. */
let direct: TestGateway;
let closed: TestGateway;
const gateways: TestGateway[] = [];
let users = 0;
let addresses = 0;
/** Nobody else's account. */
const newUser = () => `user-${(users += 1)}`;
/** Nobody else's address, of the networks for documentation. */
const newAddress = () => `203.0.113.${(addresses += 1)}`;

beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator({ SIMULATOR_USERS: "400" })]);
  const shared = { REDIS_URL: redis.url, SESSION_SECRET: "sessions-limits-secret-0123456789abcdef" };
  const start = async (env: Readonly<Record<string, string>>) => {
    const started = await startGateway({ simulator, env });
    gateways.push(started);
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50))
      if ((await fetch(`${started.url}/readyz`)).ok) return started;
    throw new Error(`not ready:\n${started.program.output()}`);
  };
  const proxies = { TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8, 2001:db8:ffff::/48" };
  [gateway, here, there, direct, closed] = await Promise.all([
    start(proxies),
    start({ ...proxies, ...shared }),
    start({ ...proxies, ...shared }),
    start({}),
    start({}),
  ]);
}, 90_000);

afterAll(async () => {
  for (const each of gateways) await each.close();
  await simulator.close();
  await redis.close();
});

const signIn = `mutation ($input: LoginInput!) {
  login(input: $input) { session { address } viewer { name } userErrors { code } }
}`;
const wrong = "wr0ng-passw0rd";

interface Attempt {
  readonly on?: TestGateway;
  readonly password?: string;
  /** The whole X-Forwarded-For. */
  readonly from?: string | null;
}

function login(
  user: string,
  { on = gateway, password = "demo", from = null }: Attempt = {},
): Promise<Answer> {
  return on.query(signIn, {
    as: null,
    variables: { input: { login: user, password } },
    headers: from === null ? {} : { "x-forwarded-for": from },
  });
}

/** "in", "refused", or the code of the error. */
function outcomeOf({ data, errors }: Answer): string {
  if (errors !== undefined) return String(errors[0]?.extensions?.["code"]);
  const [userError] = data.login.userErrors as { code: string }[];
  if (userError === undefined) return "in";
  return userError.code === "INVALID_CREDENTIALS" ? "refused" : userError.code;
}

const attempt = async (user: string, options: Attempt = {}) => outcomeOf(await login(user, options));

/** How often each outcome came. */
function counted(outcomes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

async function fail(times: number, user: string, options: Attempt): Promise<void> {
  for (let count = 0; count < times; count += 1)
    expect(await attempt(user, { password: wrong, ...options })).toBe("refused");
}

/** Wrong passwords for as many logins that nobody has, a few at once. */
async function failFrom(times: number, addressOf: () => string, on = gateway): Promise<readonly string[]> {
  const outcomes: string[] = [];
  const logins = Array.from({ length: times }, (_, n) => `made-up-${n}-${addresses}-${on.url}`);
  const worker = async () => {
    for (let name = logins.pop(); name !== undefined; name = logins.pop())
      outcomes.push(await attempt(name, { on, from: addressOf(), password: wrong }));
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return outcomes;
}

/** How many sign-ins with a password Watcher sees during an action. Nobody else signs in in the meantime. */
async function signInsDuring<T>(action: () => Promise<T>): Promise<[T, number]> {
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const result = await action();
  return [result, (await simulator.requests({ operationId: "login_create", after })).length];
}

const rateLimited = ({ requestId }: Answer, path: string) => ({
  message: expect.any(String),
  locations: expect.any(Array),
  path: [path],
  extensions: { code: "RATE_LIMITED", retryable: true, retryAfterSeconds: expect.any(Number), requestId },
});

function expectLimited(answer: Answer, path = "login"): void {
  expect(answer.status).toBe(200);
  expect(answer.errors).toEqual([rateLimited(answer, path)]);
  const seconds = Number(answer.errors?.[0]?.extensions?.["retryAfterSeconds"]);
  expect(Number.isInteger(seconds)).toBe(true);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(window);
}

describe("ten failures for a login", () => {
  test("are answered; what follows is refused without asking Watcher, with the right password too", async () => {
    const [user, from] = [newUser(), newAddress()];
    const [, asked] = await signInsDuring(() => fail(ofLogin, user, { from }));
    expect(asked).toBe(ofLogin);
    for (const password of [wrong, "demo"]) {
      const [answer, calls] = await signInsDuring(() => login(user, { from, password }));
      expectLimited(answer);
      expect(answer.body.data).toEqual({ login: null });
      expect(calls).toBe(0);
    }
    // It is about the login: from elsewhere it is refused as well, and others are not.
    expect(await attempt(user, { from: newAddress() })).toBe("RATE_LIMITED");
    expect(await attempt(newUser(), { from })).toBe("in");
    expect(await attempt(newUser(), { from, password: wrong })).toBe("refused");
  });

  test("from ten addresses are ten failures", async () => {
    const user = newUser();
    for (let count = 0; count < ofLogin; count += 1) await fail(1, user, { from: newAddress() });
    expect(await attempt(user, { from: newAddress() })).toBe("RATE_LIMITED");
  });

  test("are counted for a login that nobody has, so that it cannot be told apart", async () => {
    const [user, from] = ["nobody-has-this", newAddress()];
    await fail(ofLogin, user, { from });
    expectLimited(await login(user, { from, password: wrong }));
  });

  test("count from anew after a success", async () => {
    const [user, from] = [newUser(), newAddress()];
    for (let round = 0; round < 2; round += 1) {
      await fail(ofLogin - 1, user, { from });
      expect(await attempt(user, { from })).toBe("in");
    }
    await fail(ofLogin, user, { from });
    expect(await attempt(user, { from })).toBe("RATE_LIMITED");
  });

  test("are the same in other letters and with spaces around", async () => {
    const [user, from] = [newUser(), newAddress()];
    const spellings = [user, user.toUpperCase(), ` ${user}`, `${user}  `, `\t${user.toUpperCase()} `];
    for (const spelling of [...spellings, ...spellings]) await fail(1, spelling, { from });
    for (const spelling of spellings)
      expect(await attempt(spelling, { from, password: wrong })).toBe("RATE_LIMITED");
  });

  test("at once do not give many more attempts", async () => {
    const [user, from] = [newUser(), newAddress()];
    const [outcomes, asked] = await signInsDuring(() =>
      Promise.all(Array.from({ length: 20 }, () => attempt(user, { from, password: wrong }))),
    );
    // Those under way at once may pass together.
    expect(asked).toBeGreaterThanOrEqual(ofLogin);
    expect(asked).toBeLessThanOrEqual(14);
    expect(counted(outcomes)).toEqual({ refused: asked, RATE_LIMITED: 20 - asked });
    expect(await attempt(user, { from })).toBe("RATE_LIMITED");
  });

  test("do not end the sessions and scripts of that login", async () => {
    const [user, from] = [newUser(), newAddress()];
    const begun = await gateway.query("mutation ($i: LoginInput!) { login(input: $i) { sessionToken } }", {
      as: null,
      variables: { i: { login: user, password: "demo" } },
    });
    const session = `Bearer ${String(begun.data.login.sessionToken)}`;
    const script = basic(user);
    const me = "{ viewer { name } }";
    expect((await gateway.query(me, { authorization: script })).data.viewer.name).toBe(user);
    await fail(ofLogin, user, { from });
    expect(await attempt(user, { from })).toBe("RATE_LIMITED");
    for (const authorization of [session, script])
      expect((await gateway.query(me, { authorization })).data).toEqual({ viewer: { name: user } });
  });

  test("are no failures of Watcher's", async () => {
    const [user, from] = [newUser(), newAddress()];
    await simulator.faults({ match: { operationId: "login_create" }, action: { status: 503 } });
    for (let count = 0; count < ofLogin + 2; count += 1)
      expect(await attempt(user, { from })).toBe("UPSTREAM_UNAVAILABLE");
    await simulator.faults();
    expect(await attempt(user, { from })).toBe("in");
  });

  test("with Basic count too", async () => {
    const [user, from] = [newUser(), newAddress()];
    const headers = { "x-forwarded-for": from };
    const ask = (password: string) =>
      gateway.query("{ viewer { name } }", { authorization: basic(user, password), headers });
    for (let count = 0; count < ofLogin; count += 1) {
      const { errors } = await ask(`${wrong}-${count}`);
      expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["UNAUTHENTICATED"]);
    }
    for (const password of [wrong, "demo"]) {
      const [answer, calls] = await signInsDuring(() => ask(password));
      expectLimited(answer, "viewer");
      expect(calls).toBe(0);
    }
    expect(await attempt(user, { from })).toBe("RATE_LIMITED");
  });

  test("over WebSockets count too", async () => {
    const [user, from] = [newUser(), newAddress()];
    const headers = { "x-forwarded-for": from };
    const connect = () => openSocket(gateway.url, { authorization: basic(user, wrong), headers }).closed;
    for (let count = 0; count < ofLogin; count += 1)
      expect(await connect()).toEqual({ code: 4401, reason: "UNAUTHENTICATED" });
    const [closed, calls] = await signInsDuring(connect);
    expect(closed).toEqual({ code: 1013, reason: "RATE_LIMITED" });
    expect(calls).toBe(0);
    expect(await attempt(user, { from })).toBe("RATE_LIMITED");
  });

  test("are no successes: 64 at once all sign in", async () => {
    const [user, from] = [newUser(), newAddress()];
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => attempt(user, { from })));
    expect(counted(outcomes)).toEqual({ in: 64 });
  });

  test("here and there are ten failures", async () => {
    const [user, from] = [newUser(), newAddress()];
    for (let count = 0; count < ofLogin; count += 1)
      await fail(1, user, { from, on: count % 2 === 0 ? here : there });
    for (const on of [here, there]) {
      const [answer, calls] = await signInsDuring(() => login(user, { on, from }));
      expectLimited(answer);
      expect(calls).toBe(0);
    }
    // One process forgets them after a success in the other.
    const other = newUser();
    await fail(ofLogin - 1, other, { from, on: here });
    expect(await attempt(other, { from, on: there })).toBe("in");
    await fail(ofLogin - 1, other, { from, on: here });
  });

  test("at once in two processes do not give many more attempts", async () => {
    const [user, from] = [newUser(), newAddress()];
    const [, asked] = await signInsDuring(() =>
      Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          attempt(user, { from, password: wrong, on: n % 2 === 0 ? here : there }),
        ),
      ),
    );
    expect(asked).toBeGreaterThanOrEqual(ofLogin);
    expect(asked).toBeLessThanOrEqual(20);
  });
});

describe("a hundred failures from an address", () => {
  test("close it to every login, and no other address", async () => {
    const from = newAddress();
    const outcomes = await failFrom(ofAddress, () => from);
    expect(counted(outcomes)).toEqual({ refused: ofAddress });
    const [answer, calls] = await signInsDuring(() => login(newUser(), { from }));
    expectLimited(answer);
    expect(calls).toBe(0);
    const script = await gateway.query("{ viewer { name } }", {
      as: newUser(),
      headers: { "x-forwarded-for": from },
    });
    expectLimited(script, "viewer");
    for (const other of [newAddress(), "2001:db8::1", null])
      expect(await attempt(newUser(), { from: other })).toBe("in");
  });

  test("at once, for as many logins, do not give many more attempts", async () => {
    const from = newAddress();
    // So that all are there before the first one is refused.
    await simulator.faults({ match: { operationId: "login_create" }, action: { delayMs: 200 } });
    const [outcomes, asked] = await signInsDuring(() =>
      Promise.all(
        Array.from({ length: 3 * ofAddress }, (_, n) => attempt(`sprayed-${n}`, { from, password: wrong })),
      ),
    );
    await simulator.faults();
    expect(asked).toBeGreaterThanOrEqual(ofAddress);
    // Those under way at once may pass together.
    expect(asked).toBeLessThanOrEqual(ofAddress + 20);
    expect(counted(outcomes)).toEqual({ refused: asked, RATE_LIMITED: 3 * ofAddress - asked });
  });

  test("are not forgotten when a login succeeds from it", async () => {
    const from = newAddress();
    await failFrom(ofAddress - 1, () => from);
    expect(await attempt(newUser(), { from })).toBe("in");
    expect(await failFrom(1, () => from)).toEqual(["refused"]);
    expect(await attempt(newUser(), { from })).toBe("RATE_LIMITED");
  });

  test("here and there close it in both processes", async () => {
    const from = newAddress();
    await failFrom(ofAddress / 2, () => from, here);
    await failFrom(ofAddress / 2, () => from, there);
    for (const on of [here, there]) {
      expectLimited(await login(newUser(), { on, from }));
      expect(await attempt(newUser(), { on, from: newAddress() })).toBe("in");
    }
  });

  test("count for the address that a trusted proxy saw, whatever the client wrote before", async () => {
    const address = newAddress();
    let forged = 0;
    const outcomes = await failFrom(ofAddress, () => `198.51.100.${(forged += 1)}, ${address}, 10.1.2.3`);
    expect(counted(outcomes)).toEqual({ refused: ofAddress });
    expect(await attempt(newUser(), { from: `198.51.100.200, ${address}` })).toBe("RATE_LIMITED");
    expect(await attempt(newUser(), { from: `${address}, ${newAddress()}` })).toBe("in");
  });

  test("cannot be spread over forged addresses without a trusted proxy", async () => {
    let forged = 0;
    const outcomes = await failFrom(ofAddress, () => `198.51.100.${(forged += 1)}`, closed);
    expect(counted(outcomes)).toEqual({ refused: ofAddress });
    for (const from of [null, newAddress(), "127.0.0.1"])
      expectLimited(await login(newUser(), { on: closed, from }));
  });
});

describe("the address of a client", () => {
  const own = "127.0.0.1";
  test.each([
    ["without a proxy", null, own],
    ["behind a proxy", "203.0.113.7", "203.0.113.7"],
    ["behind a proxy, with one that the client made up", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["behind two proxies", "203.0.113.7, 10.1.2.3", "203.0.113.7"],
    ["behind three proxies", "198.51.100.1, 203.0.113.7, 10.1.2.3, 10.255.0.1", "203.0.113.7"],
    ["behind a proxy of the client's own", "203.0.113.7, 11.1.2.3", "11.1.2.3"],
    ["that is a proxy itself", "10.1.2.3", "10.1.2.3"],
    ["where all are proxies", "10.1.2.3, 10.4.5.6", "10.1.2.3"],
    ["by IPv6", "2001:db8::1", "2001:db8::1"],
    ["by IPv6 behind a proxy by IPv6", "203.0.113.7, 2001:db8:ffff::1", "203.0.113.7"],
    ["by IPv4 within IPv6", "::ffff:203.0.113.7", "203.0.113.7"],
    ["without spaces", "198.51.100.1,203.0.113.7,10.1.2.3", "203.0.113.7"],
    ["with many spaces", "   203.0.113.7   ,   10.1.2.3   ", "203.0.113.7"],
    ["with nothing", "", own],
    ["with commas only", ",,,", own],
    ["with an empty last one", "203.0.113.7,", own],
    ["with a port", "203.0.113.7:4711", "203.0.113.7"],
    ["by IPv6 with a port", "[2001:db8::1]:4711, 10.1.2.3:80", "2001:db8::1"],
    ["with a word", "unknown", own],
    ["with a word before the last proxy", "203.0.113.7, unknown, 10.1.2.3", "10.1.2.3"],
    ["with markup", "<script>alert(1)</script>", own],
    ["with too large a number", "203.0.113.256", own],
    ["with a network", "203.0.113.0/24", own],
    ["with a thousand of them", `${"198.51.100.1, ".repeat(1_000)}203.0.113.7`, "203.0.113.7"],
  ])("%s", async (_, from, address) => {
    const answer = await login(newUser(), { from });
    expect(answer.data?.login?.session).toEqual({ address });
  });

  test.each([[null], ["203.0.113.7"], ["127.0.0.1"], ["10.1.2.3, 127.0.0.1"], ["nonsense"]])(
    "is that of the connection when no proxy is trusted, with %j too",
    async (from) => {
      const answer = await login(newUser(), { on: direct, from });
      expect(answer.data.login.session).toEqual({ address: own });
    },
  );
});

test("a script that polls signs in once, whatever becomes of its tokens", async () => {
  const brief = await startSimulator({ SIMULATOR_TOKEN_SECONDS: "3" });
  const polled = await startGateway({ simulator: brief });
  const authorization = basic("operator");
  for (let count = 0; count < 30; count += 1) {
    const answer = await polled.query("{ viewer { name } }", { authorization });
    expect(answer.body.data).toEqual({ viewer: { name: "operator" } });
    await pause(200);
  }
  const signIns = await brief.requests({ operationId: "login_create" });
  expect(signIns.filter(({ token }) => token === "basic").map(({ status }) => status)).toEqual([200]);
  // They ended and were renewed meanwhile.
  const renewals = signIns.filter(({ token }) => token === "refresh");
  expect(renewals.length).toBeGreaterThan(0);
  expect(new Set(renewals.map(({ status }) => status))).toEqual(new Set([200]));
  await polled.close();
  await brief.close();
}, 60_000);
