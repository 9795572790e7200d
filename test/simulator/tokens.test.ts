import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { decodeJwt, decodeProtectedHeader } from "jose";
import {
  at,
  basic,
  bearer,
  column,
  runSimulator,
  textAt,
  type RunningSimulator,
  textOf,
} from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator({ SIMULATOR_TOKEN_SECONDS: "60" });
});
afterAll(async () => {
  await simulator.stop();
});

async function login(headers: Record<string, string> = basic("admin", "demo")) {
  const { status, body } = await simulator.call("/login", { method: "POST", as: null, headers });
  if (status !== 200) return { status, access: "", refresh: "" };
  return { status, access: textAt(body, "access_token"), refresh: textAt(body, "refresh_token") };
}

async function profileStatus(headers: Record<string, string>): Promise<number> {
  return (await simulator.call("/profile", { as: null, headers })).status;
}

test("a login gives an RS256 token that names user, session and end", async () => {
  const { access } = await login(basic("guard", "demo"));
  expect(decodeProtectedHeader(access).alg).toBe("RS256");
  const { sub, exp = 0, iat = 0, session } = decodeJwt(access);
  expect({ sub, lifetime: exp - iat, session }).toEqual({
    sub: "3",
    lifetime: 60,
    session: expect.any(String),
  });
  expect(await profileStatus(bearer(access))).toBe(200);
});

test("access tokens, API keys and passwords are accepted, anything else is 401 with an empty body", async () => {
  expect(await profileStatus(bearer("apikey-guard"))).toBe(200);
  expect(await profileStatus(basic("guard", "demo"))).toBe(200);
  const { access, refresh } = await login();
  const refused = [
    {},
    bearer("nonsense"),
    bearer(refresh),
    bearer(`${access}x`),
    basic("guard", "wrong"),
    basic("member-13", "demo"),
  ];
  for (const headers of refused) {
    const { status, text } = await simulator.call("/profile", { as: null, headers });
    expect([status, text]).toEqual([401, ""]);
  }
});

test("a wrong login is 401 with a body", async () => {
  for (const headers of [basic("admin", "wrong"), basic("nobody", "demo"), bearer("nonsense"), {}]) {
    const { status, body } = await simulator.call("/login", { method: "POST", as: null, headers });
    expect([status, at(body, "errors.0.status")]).toEqual([401, "401"]);
  }
});

test("a refresh gives a new pair and leaves the session alive", async () => {
  const first = await login();
  const second = await login(bearer(first.refresh));
  expect(second.refresh).not.toBe(first.refresh);
  expect(second.access).not.toBe(first.access);
  expect(decodeJwt(second.access)["session"]).toBe(decodeJwt(first.access)["session"]);
  expect(await profileStatus(bearer(first.access))).toBe(200);
  expect(await profileStatus(bearer(second.access))).toBe(200);
});

test("using a refresh token twice ends the session", async () => {
  const first = await login();
  const other = await login();
  const second = await login(bearer(first.refresh));
  expect((await login(bearer(first.refresh))).status).toBe(401);
  expect((await login(bearer(second.refresh))).status).toBe(401);
  expect(await profileStatus(bearer(second.access))).toBe(401);
  expect(await profileStatus(bearer(other.access))).toBe(200);
});

test("tokens expire by the simulator's clock, also those that were used before", async () => {
  const { access, refresh } = await login();
  expect(await profileStatus(bearer(access))).toBe(200);
  await simulator.control("PUT", "/clock", { skewMs: 61_000 });
  expect(await profileStatus(bearer(access))).toBe(401);
  expect(await profileStatus(bearer((await login(bearer(refresh))).access))).toBe(200);
  await simulator.control("PUT", "/clock", { skewMs: 0 });
});

test("without rotation a refresh token works again and again", async () => {
  const lenient = await runSimulator({ SIMULATOR_REFRESH_ROTATION: "0" });
  const post = (headers: Record<string, string>) =>
    lenient.call("/login", { method: "POST", as: null, headers });
  const first = await post(basic("admin", "demo"));
  const refresh = textAt(first.body, "refresh_token");
  for (let round = 0; round < 3; round += 1) {
    const { status, body } = await post(bearer(refresh));
    expect([status, at(body, "refresh_token")]).toEqual([200, refresh]);
  }
  await lenient.stop();
});

test("the look of the user interface needs no sign-in", async () => {
  expect((await simulator.call("/ui_settings", { as: null })).status).toBe(200);
});

test("the token of an episode opens that episode only", async () => {
  const { text, ...list } = await simulator.call("/episodes?limit=2&select=playback_token");
  const ids = [...text.matchAll(/"episode_id":(\d+)/g)].map(([, id]) => textOf(id));
  const [token] = column({ text, ...list }, "episodes", "playback_token");
  const status = async (id: string | undefined, query: string): Promise<number> =>
    (await simulator.call(`/episodes/${id}${query}`, { as: null })).status;
  expect(await status(ids[0], `?token=${textOf(token)}`)).toBe(200);
  expect(await status(ids[1], `?token=${textOf(token)}`)).toBe(401);
  expect(await status(ids[0], "?token=nonsense")).toBe(401);
  expect(await status(ids[0], "")).toBe(401);
});

test.each(["cam-0001", "gate/north/1", "Камера у входа", "100% coverage"])(
  "the picture of %s needs a token of that camera",
  async (name) => {
    const { body } = await simulator.call(`/streams/${encodeURIComponent(name)}`);
    const endpoint = textAt(body, "stats.streaming_endpoint");
    const token = textAt(body, "stats.playback_token");
    expect(endpoint).toBe(`${simulator.origin}/streaming`);
    const path = name.split("/").map(encodeURIComponent).join("/");
    const picture = await fetch(`${endpoint}/${path}/preview.jpg?token=${token}`);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(0, 2)
        .toString("hex"),
    ).toBe("ffd8");
    expect((await fetch(`${endpoint}/${path}/preview.jpg?token=${token}x`)).status).toBe(403);
    expect((await fetch(`${endpoint}/cam-0002/preview.jpg?token=${token}`)).status).toBe(403);
    expect((await fetch(`${endpoint}/${path}/index.m3u8?token=${token}`)).status).toBe(404);
  },
);
