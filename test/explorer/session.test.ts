import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { basic } from "../support/gateway.js";
import {
  copyText,
  expectText,
  foreignName,
  readableStorage,
  replaceText,
  problem,
  problemWith,
  resultPane,
  run,
  signedInAs,
  signIn,
  signInButton,
  startExplorer,
  type TestExplorer,
} from "./page.js";

const WHO = "query Who { viewer { name } }";
const WATCH = "subscription Watch { sessionChanges { id current secondsLeft } }";
const ended = "Your session has ended. Sign in again.";

let explorer: TestExplorer;

beforeAll(async () => {
  explorer = await startExplorer();
}, 60_000);

afterAll(() => explorer.close());

test("the session is in a cookie that scripts cannot read, and nowhere else", async () => {
  const { page, consoleErrors } = await explorer.open();
  const csrfHeaders: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql")) csrfHeaders.push(request.headers()["x-csrf"]);
  });
  await signInAsAdmin(page);
  await run(page, WHO);
  await expectResult(page, '"name": "admin"');

  expect(await page.context().cookies()).toEqual([
    {
      name: "__Host-watcher-graph",
      value: expect.stringMatching(/^wgs_/),
      domain: new URL(explorer.gateway.url).hostname,
      path: "/",
      expires: expect.any(Number),
      httpOnly: true,
      secure: true,
      sameSite: "Strict",
    },
  ]);
  expect(await readableStorage(page)).not.toMatch(/wgs_|__Host-|Bearer/);
  expect(new Set(csrfHeaders)).toEqual(new Set(["1"]));

  await page.reload();
  await signedInAs(page, "admin").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await signInButton(page).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await signInButton(page).waitFor();
  expect(await problem(page).textContent()).toBe("");
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

test("all tabs share the session, and notice its end", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  const otherTab = await page.context().newPage();
  await otherTab.goto(explorer.gateway.url);
  await signedInAs(otherTab, "admin").waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await signInButton(page).waitFor();
  await returnTo(otherTab);
  await problemWith(otherTab, ended).waitFor();
  await page.context().close();
});

test("a subscription shows its events until the session is revoked elsewhere", async () => {
  const { page, foreignRequests, consoleErrors } = await explorer.open();
  await signInAsAdmin(page);
  await run(page, WATCH);
  await revoke(await watchedId(page));
  await problemWith(page, ended).waitFor();
  await expectResult(page, "4401");
  await signInButton(page).waitFor();

  await signInAsAdmin(page);
  expect(await problem(page).textContent()).toBe("");
  await run(page, WATCH);
  await watchedId(page);
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

test("a query of a session that was revoked makes the page say so", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  await run(page, "query Which { viewer { session { id } } }");
  await expectResult(page, '"id"');
  await revoke(String(JSON.parse(await copyText(page, resultPane(page))).data.viewer.session.id));
  await run(page, WHO);
  await expectResult(page, "UNAUTHENTICATED");
  await problemWith(page, ended).waitFor();
  await page.context().close();
});

test("signing out ends the subscription, and the next one is nobody's", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  const opened = page.waitForEvent("websocket");
  await run(page, WATCH);
  await watchedId(page);
  const closed = (await opened).waitForEvent("close");
  await page.getByRole("button", { name: "Sign out" }).click();
  await closed;
  await signInButton(page).waitFor();
  // That the socket was closed is no news to who signed out.
  await expectResult(page, '"current": true');
  await page.getByRole("button", { name: /^Execute query/ }).click();
  await expectResult(page, "UNAUTHENTICATED");
  expect(await problem(page).textContent()).toBe("");
  await page.context().close();
});

test("a mutation that signs out is noticed", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  await run(page, "mutation Leave { logout { ok } }");
  await problemWith(page, ended).waitFor();
  await page.context().close();
});

test("an Authorization header of the reader's own goes before the session", async () => {
  const { page, consoleErrors } = await explorer.open();
  await signInAsAdmin(page);
  await page.getByRole("button", { name: "Headers" }).click();
  const headers = page.locator(".graphiql-editor-tool .graphiql-editor:visible");
  await replaceText(page, headers, JSON.stringify({ Authorization: basic("guard") }));
  await run(page, WHO);
  await expectResult(page, '"name": "guard"');
  // HTTP Basic has no session to tell of: the socket did not sign in by the cookie.
  await run(page, WATCH);
  await expectResult(page, "UNAUTHENTICATED");
  await signedInAs(page, "admin").waitFor();
  expect(await problem(page).textContent()).toBe("");
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

test("a sign-out that fails leaves the session, and says so", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  await page.route("**/graphql", (route, request) =>
    request.postData()?.includes("logout") === true ? route.abort() : route.fallback(),
  );
  await page.getByRole("button", { name: "Sign out" }).click();
  await problemWith(page, "The gateway cannot be reached.").waitFor();
  await signedInAs(page, "admin").waitFor();
  await page.context().close();
});

test("a gateway that does not answer is no reason to sign out", async () => {
  const { page } = await explorer.open();
  await signInAsAdmin(page);
  await page.route("**/graphql", (route) => route.abort());
  const failed = page.waitForEvent("requestfailed");
  await returnTo(page);
  await failed;
  await signedInAs(page, "admin").waitFor();

  await page.reload();
  await problemWith(page, "The gateway cannot be reached.").waitFor();
  await page.unroute("**/graphql");
  await returnTo(page);
  await signedInAs(page, "admin").waitFor();
  expect(await problem(page).textContent()).toBe("");
  await page.context().close();
});

test.each([
  ["over plain http from another computer", async () => explorer.open(foreignUrl())],
  ["where the browser does not keep the cookie", openWithoutCookies],
])("%s a token in memory takes the place of the cookie", async (_title, open) => {
  const { page, foreignRequests, consoleErrors } = await open();
  await signInAsAdmin(page);
  await run(page, WHO);
  await expectResult(page, '"name": "admin"');
  await run(page, WATCH);
  await expectResult(page, '"current": true');
  expect(await page.context().cookies()).toEqual([]);
  expect(await readableStorage(page)).not.toMatch(/wgs_|__Host-|Bearer/);

  await page.reload();
  await signInButton(page).waitFor();
  expect(await problem(page).textContent()).toBe("");
  await signInAsAdmin(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await signInButton(page).waitFor();
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

function foreignUrl(): string {
  const url = new URL(explorer.gateway.url);
  url.hostname = foreignName;
  return url.href;
}

/** Safari over http, localhost included: the sign-in succeeds, and no cookie comes of it. */
async function openWithoutCookies() {
  const visit = await explorer.open();
  const login = { sessionToken: null, session: { id: "1" }, userErrors: [] };
  await visit.page.route("**/graphql", (route, request) =>
    request.postData()?.includes('"transport":"COOKIE"') === true
      ? route.fulfill({ json: { data: { login } } })
      : route.fallback(),
  );
  return visit;
}

async function signInAsAdmin(page: Page): Promise<void> {
  await signIn(page, "admin", "demo");
  await signedInAs(page, "admin").waitFor();
}

/** Chromium under control takes every tab for the one that is looked at. */
async function returnTo(page: Page): Promise<void> {
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
}

function expectResult(page: Page, text: string): Promise<void> {
  return expectText(resultPane(page).locator(".view-line"), text);
}

/** The id in the first event. */
async function watchedId(page: Page): Promise<string> {
  await expectResult(page, '"current": true');
  const event = JSON.parse(await copyText(page, resultPane(page)));
  expect(event).toEqual({
    data: { sessionChanges: { id: expect.any(String), current: true, secondsLeft: expect.any(Number) } },
  });
  return String(event.data.sessionChanges.id);
}

/** As the same account does it from another device. */
async function revoke(id: string): Promise<void> {
  const { gateway } = explorer;
  const login = await gateway.query(
    `mutation { login(input: { login: "admin", password: "demo" }) { sessionToken } }`,
    { as: null },
  );
  const { data } = await gateway.query(
    `mutation ($id: ID!) { revokeSession(input: { id: $id }) { revokedSessionId } logout { ok } }`,
    { variables: { id }, authorization: `Bearer ${String(login.data.login.sessionToken)}` },
  );
  expect(data).toEqual({ revokeSession: { revokedSessionId: id }, logout: { ok: true } });
}
