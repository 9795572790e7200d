import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { startGateway, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

/**
 * SESSION_SECRET may be changed while sessions live: the first secret seals, all open, and what an older one sealed is sealed
 * anew when it is used. Which secret a record is sealed under is found out by code of the test's own.
 */

const first = "the-first-secret-0123456789-0123456789";
const second = "the-second-secret-0123456789-0123456789";
const third = "the-third-secret-0123456789-0123456789";

let redis: TestRedis;
let simulator: Simulator;
const started: TestGateway[] = [];

beforeAll(async () => {
  redis = await startRedis();
  simulator = await startSimulator();
});
beforeEach(async () => {
  for (const gateway of started.splice(0)) await gateway.close();
  await redis.client.flushall();
});
afterAll(async () => {
  for (const gateway of started) await gateway.close();
  await simulator.close();
  await redis.close();
});

/** A gateway with these secrets, beside those that run. */
async function start(...secrets: readonly string[]): Promise<TestGateway> {
  const env = { REDIS_URL: redis.url, SESSION_SECRET: secrets.join(",") };
  const gateway = await startGateway({ env, simulator });
  started.push(gateway);
  return gateway;
}

/** In place of those that run. */
async function restart(...secrets: readonly string[]): Promise<TestGateway> {
  for (const gateway of started.splice(0)) await gateway.close();
  return start(...secrets);
}

async function signIn(gateway: TestGateway, name: string): Promise<string> {
  const query = `mutation { login(input: { login: "${name}", password: "demo" }) { sessionToken } }`;
  return String((await gateway.query(query, { as: null })).data.login.sessionToken);
}

/** The name of whom the token signs in, or the code of the refusal. */
async function whoIs(gateway: TestGateway, token: string): Promise<string> {
  const { data, errors } = await gateway.query("{ viewer { name } }", { authorization: `Bearer ${token}` });
  return String(errors?.[0]?.extensions?.["code"] ?? data.viewer.name);
}

async function sessionsOf(gateway: TestGateway, token: string): Promise<readonly string[]> {
  const query = "{ viewer { sessions { id } } }";
  const { data, errors } = await gateway.query(query, { authorization: `Bearer ${token}` });
  expect(errors).toBeUndefined();
  return (data.viewer.sessions as readonly { id: string }[]).map(({ id }) => id).sort();
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64url");
const idOf = (token: string) => hash(`watcher-graph session ${token}`);
const recordOf = (token: string) =>
  redis.client.hgetBuffer(`watcher-graph:v1:{${idOf(token)}}:session`, "sealed");
const noteOf = (name: string, token: string) =>
  redis.client.hgetBuffer(`watcher-graph:v1:user:${hash(`watcher-graph account ${name}`)}`, idOf(token));

/** Under which of the three secrets it is sealed, for a word and a place of docs/sessions.md. */
function secretsOf(sealed: Buffer | null, word: string, place: string): readonly string[] {
  if (sealed === null) return [];
  return [first, second, third].filter((secret) => {
    const key = Buffer.from(hkdfSync("sha256", word, secret, "watcher-graph session v1", 32));
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13));
    decipher.setAAD(Buffer.from(`1 ${place}`)).setAuthTag(sealed.subarray(13, 29));
    decipher.update(sealed.subarray(29));
    try {
      decipher.final();
      return true;
    } catch {
      return false;
    }
  });
}

async function secretsOfSession(token: string): Promise<readonly string[]> {
  return secretsOf(await recordOf(token), token, idOf(token));
}

async function secretsOfNote(name: string, token: string): Promise<readonly string[]> {
  const place = `${hash(`watcher-graph account ${name}`)} ${idOf(token)}`;
  return secretsOf(await noteOf(name, token), name, place);
}

test("a session that is used moves to the newest secret, and outlives the old one", async () => {
  let gateway = await start(first);
  const [used, unused] = [await signIn(gateway, "guard"), await signIn(gateway, "guard")];
  for (const token of [used, unused]) expect(await secretsOfSession(token)).toEqual([first]);
  const endsAt = await redis.client.pexpiretime(`watcher-graph:v1:{${idOf(unused)}}:session`);

  gateway = await restart(second, first);
  expect(await whoIs(gateway, used)).toBe("guard");
  expect(await secretsOfSession(used)).toEqual([second]);
  expect(await secretsOfNote("guard", used)).toEqual([second]);
  // What nobody used stays as it is, and is no use.
  expect(await secretsOfSession(unused)).toEqual([first]);
  expect(await redis.client.pexpiretime(`watcher-graph:v1:{${idOf(unused)}}:session`)).toBe(endsAt);
  // The list needs both: the one that asks has moved.
  expect(await sessionsOf(gateway, used)).toEqual([idOf(used), idOf(unused)].sort());
  expect(await secretsOfSession(unused)).toEqual([first]);

  gateway = await restart(second);
  expect(await whoIs(gateway, used)).toBe("guard");
  expect(await whoIs(gateway, unused)).toBe("UNAUTHENTICATED");
  expect(await whoIs(gateway, used)).toBe("guard");
  await gateway.program.line(/a session does not open: it was stored under a secret that is no longer set/);
  expect(await sessionsOf(gateway, used)).toEqual([idOf(used)]);
  expect(await whoIs(gateway, await signIn(gateway, "guard"))).toBe("guard");
});

test("a secret in the middle opens as well, and sealing anew keeps Watcher's tokens", async () => {
  let gateway = await start(first);
  const token = await signIn(gateway, "operator");
  gateway = await restart(third, first, second);
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  expect(await whoIs(gateway, token)).toBe("operator");
  expect(await secretsOfSession(token)).toEqual([third]);
  const calls = (await simulator.requests({ after })).map(({ operationId }) => operationId);
  expect(calls.filter((call) => call === "login_create")).toEqual([]);
});

test("a session under an old secret can be revoked without having been used", async () => {
  let gateway = await start(first);
  const [token, other] = [await signIn(gateway, "guard"), await signIn(gateway, "guard")];
  gateway = await restart(second, first);
  const answer = await gateway.query(
    "mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } }",
    { variables: { id: idOf(other) }, authorization: `Bearer ${token}` },
  );
  expect(answer.data).toEqual({ revokeSession: { revokedSessionId: idOf(other) } });
  expect(await whoIs(gateway, other)).toBe("UNAUTHENTICATED");
  expect(await recordOf(other)).toBeNull();
});

test("many requests at once move it once", async () => {
  let gateway = await start(first);
  const token = await signIn(gateway, "guard");
  gateway = await restart(second, first);
  const beside = await start(second, first);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => whoIs(index % 2 === 0 ? gateway : beside, token)),
  );
  expect(new Set(answers)).toEqual(new Set(["guard"]));
  expect(await secretsOfSession(token)).toEqual([second]);
});

test("processes are changed one after the other when the new secret is first set behind the old one", async () => {
  const older = await start(first, second);
  const newer = await start(second, first);
  const [token, ofNewer] = [await signIn(older, "guard"), await signIn(newer, "guard")];
  for (const gateway of [newer, older, newer, older]) {
    expect(await whoIs(gateway, token)).toBe("guard");
    expect(await whoIs(gateway, ofNewer)).toBe("guard");
    expect(await sessionsOf(gateway, token)).toEqual([idOf(token), idOf(ofNewer)].sort());
  }
});

test("logoutEverywhere also ends sessions that are listed under a secret which its process does not have", async () => {
  const older = await start(first);
  const newer = await start(second, first);
  const [token, ofNewer] = [await signIn(older, "guard"), await signIn(newer, "guard")];
  const ofOther = await signIn(newer, "operator");
  expect(await sessionsOf(older, token)).toEqual([idOf(token)]);
  const answer = await older.query("mutation { logoutEverywhere { endedSessions } }", {
    authorization: `Bearer ${token}`,
  });
  expect(answer.body.data).toEqual({ logoutEverywhere: { endedSessions: 2 } });
  for (const ended of [token, ofNewer]) {
    expect(await whoIs(newer, ended)).toBe("UNAUTHENTICATED");
    expect(await recordOf(ended)).toBeNull();
    expect(await noteOf("guard", ended)).toBeNull();
  }
  expect(await whoIs(newer, ofOther)).toBe("operator");
});

test("a wrong secret opens nothing, and takes nothing away", async () => {
  let gateway = await start(first);
  const token = await signIn(gateway, "guard");
  const before = await redis.dump();
  gateway = await restart(second);
  expect(await whoIs(gateway, token)).toBe("UNAUTHENTICATED");
  expect(await redis.dump()).toEqual(before);
  gateway = await restart(first);
  expect(await whoIs(gateway, token)).toBe("guard");
});
