import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";

/** A new password, or another name: who knew the former one is not signed in any more, in any process. */
let redis: TestRedis;
let simulator: Simulator;
let here: TestGateway;
let there: TestGateway;
beforeAll(async () => {
  [redis, simulator] = await Promise.all([startRedis(), startSimulator()]);
  const env = { REDIS_URL: redis.url, SESSION_SECRET: "account-changes-secret-0123456789abcdef" };
  [here, there] = await Promise.all([
    startGateway({ simulator, env: { ...env, LOG_LEVEL: "debug" } }),
    startGateway({ simulator, env }),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await simulator.close();
  await redis.close();
});

const password = "the-first-password";
const another = "the-second-password";
const viewer = "{ viewer { name } }";

async function newAccount(name: string): Promise<string> {
  const { data } = await here.query(
    `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { code } } }`,
    { variables: { input: { name, password } } },
  );
  return data.createUser.user.id;
}

/** The Authorization header of a new session. */
async function signIn(login: string, on = here, secret = password): Promise<string> {
  const { data } = await on.query(
    "mutation ($input: LoginInput!) { login(input: $input) { sessionToken } }",
    { as: null, variables: { input: { login, password: secret } } },
  );
  return `Bearer ${data.login.sessionToken}`;
}

function change(field: string, input: object, authorization: string, on = here): Promise<Answer> {
  const type = `${field[0]?.toUpperCase() ?? ""}${field.slice(1)}Input`;
  return on.query(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) { userErrors { code path } } }`,
    { variables: { input }, authorization },
  );
}

const isDone = { data: { done: { userErrors: [] } } };

/** The code of the refusal, and what Watcher was asked before it. */
async function refusal(authorization: string, on: TestGateway): Promise<readonly unknown[]> {
  const answer = await on.query(viewer, { authorization });
  return [answer.errors?.[0]?.extensions?.["code"], await answer.upstream()];
}

const endedByTheGateway = ["UNAUTHENTICATED", []];

test.each([
  ["changePassword", (): [string, object, undefined] => ["changePassword", { password: another }, undefined]],
  [
    "updateUser",
    (id: string): [string, object, string] => ["updateUser", { id, password: another }, basic("admin")],
  ],
])("%s ends other sessions and what goes on behind the former password", async (name, made) => {
  const user = `changed-by-${name}`;
  const id = await newAccount(user);
  const sessions = [await signIn(user), await signIn(user, there)];
  const own = await signIn(user);
  const former = basic(user, password);
  for (const on of [here, there])
    for (const authorization of [...sessions, former])
      expect((await on.query(viewer, { authorization })).data).toEqual({ viewer: { name: user } });
  const [field, input, authorization = own] = made(id);
  expect((await change(field, input, authorization)).body).toMatchObject(isDone);
  for (const on of [here, there]) {
    for (const authorization of [...sessions, former])
      expect(await refusal(authorization, on)).toEqual(endedByTheGateway);
    const present = await on.query(viewer, { authorization: basic(user, another) });
    expect(present.data).toEqual({ viewer: { name: user } });
  }
});

test("resetPassword ends them where the token tells whose they are", async () => {
  await newAccount("forgetful");
  const session = await signIn("forgetful", there);
  const response = await fetch(`${simulator.url}/watcher/client-api/v3/login`, {
    method: "POST",
    headers: { authorization: basic("forgetful", password) },
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  expect((await change("resetPassword", { password: another }, `Bearer ${token}`)).body).toMatchObject(
    isDone,
  );
  expect(await refusal(session, there)).toEqual(endedByTheGateway);
});

test("with another name the session goes on, and is listed and ended under it; others are over", async () => {
  await newAccount("former-name");
  const [own, other] = [await signIn("former-name"), await signIn("former-name", there)];
  expect((await change("updateProfile", { name: "present-name" }, own)).body).toMatchObject(isDone);
  expect(await refusal(other, there)).toEqual(endedByTheGateway);
  const later = await signIn("present-name", there);
  for (const [on, authorization] of [
    [here, own],
    [there, own],
    [here, later],
  ] as const) {
    const { data } = await on.query("{ viewer { name sessions { current } } }", { authorization });
    expect(data.viewer.name).toBe("present-name");
    expect(data.viewer.sessions).toHaveLength(2);
  }
  const { data } = await there.query("mutation { logoutEverywhere { endedSessions } }", {
    authorization: later,
  });
  expect(data).toEqual({ logoutEverywhere: { endedSessions: 2 } });
  expect(await refusal(own, here)).toEqual(endedByTheGateway);
});

test("a session that is ended while its account gets another name hears that the name was changed", async () => {
  await newAccount("name-of-before");
  const [own, other] = [await signIn("name-of-before"), await signIn("name-of-before", there)];
  await simulator.faults({ match: { operationId: "profile_save" }, action: { isHeld: true } });
  const after = (await simulator.requests()).at(-1)?.n ?? 0;
  const changing = change("updateProfile", { name: "name-of-after" }, own);
  while ((await simulator.requests({ operationId: "profile_save", after })).length === 0) await pause(20);
  const { data } = await there.query("mutation { logoutEverywhere { endedSessions } }", {
    authorization: other,
  });
  expect(data).toEqual({ logoutEverywhere: { endedSessions: 2 } });
  await simulator.faults();
  expect((await changing).errors).toMatchObject([
    { extensions: { code: "UNAUTHENTICATED", retryable: false, outcome: "DONE" } },
  ]);
  const present = await here.query(viewer, { authorization: basic("name-of-after", password) });
  expect(present.data).toEqual({ viewer: { name: "name-of-after" } });
});

test("a form that sends the name as it is ends nothing", async () => {
  const id = await newAccount("unchanged");
  const [own, other] = [await signIn("unchanged"), await signIn("unchanged", there)];
  expect((await change("updateProfile", { name: "unchanged", note: "New" }, own)).body).toMatchObject(isDone);
  expect((await change("updateUser", { id, name: "unchanged" }, basic("admin"))).body).toMatchObject(isDone);
  for (const authorization of [own, other])
    expect((await there.query(viewer, { authorization })).data).toEqual({ viewer: { name: "unchanged" } });
});

test("what Watcher refuses ends nothing", async () => {
  await newAccount("kept");
  const [own, other] = [await signIn("kept"), await signIn("kept", there)];
  await simulator.faults({ match: { operationId: "profile_save" }, action: { status: 403 } });
  const { errors } = await change("changePassword", { password: another }, own);
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  await simulator.faults();
  expect((await there.query(viewer, { authorization: other })).data).toEqual({ viewer: { name: "kept" } });
});

test("three e-mails for a forgotten password to one mailbox, in whatever process they are asked for", async () => {
  const recover = (on: TestGateway, email: string) =>
    on.query(
      "mutation ($input: RecoverPasswordInput!) { recoverPassword(input: $input) { userErrors { code } } }",
      { as: null, variables: { input: { email } } },
    );
  for (const [on, email] of [
    [here, "flooded@example.com"],
    [there, "Flooded@Example.com"],
    [here, "FLOODED@example.com"],
  ] as const)
    expect((await recover(on, email)).body).toMatchObject({ data: { recoverPassword: { userErrors: [] } } });
  for (const on of [here, there]) {
    const answer = await recover(on, "flooded@example.com");
    expect(answer.errors).toMatchObject([
      {
        message: "Too many e-mails were asked for. Wait before you try again.",
        extensions: { code: "RATE_LIMITED", retryable: true, retryAfterSeconds: expect.any(Number) },
      },
    ]);
    expect(await answer.upstream()).toEqual([]);
  }
  expect((await recover(here, "calm@example.com")).errors).toBeUndefined();
  const many = Array.from(
    { length: 40 },
    (_, n) => `r${n}: recoverPassword(input: { email: "r${n}@x.org" }) { userErrors { code } }`,
  );
  const flood = await here.query(`mutation { ${many.join(" ")} }`, { as: null });
  const sent = (await flood.upstream()).length;
  // Some of thirty were asked for above, by the same address.
  expect(sent).toBeLessThan(30);
  expect(flood.errors).toHaveLength(40 - sent);
});

test("without Redis the change is made, and it is said that others may still be signed in", async () => {
  await newAccount("stranded");
  const own = basic("stranded", password);
  await here.query(viewer, { authorization: own });
  await redis.stop();
  const answer = await change("changePassword", { password: another }, own);
  await redis.start();
  expect(answer.errors).toMatchObject([
    { extensions: { code: "UNAVAILABLE", retryable: false, outcome: "DONE" } },
  ]);
  expect((await here.query(viewer, { authorization: basic("stranded", another) })).data).toEqual({
    viewer: { name: "stranded" },
  });
});
