import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { startGateway } from "../support/gateway.js";

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let gateway: Awaited<ReturnType<typeof startGateway>>;
let browser: Browser;

beforeAll(async () => {
  [gateway, browser] = await Promise.all([
    startGateway(),
    chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: CHROMIUM_ARGS,
    }),
  ]);
}, 60_000);

afterAll(async () => {
  await Promise.allSettled([browser.close(), gateway.close()]);
});

test("a newcomer signs in, chooses an example and reads its answer", async () => {
  const { page, foreignRequests, consoleErrors } = await openExplorer();
  expect(new URL(page.url()).pathname).toMatch(/^\/explorer\/?$/);
  await expectText(page.locator(".graphiql-query-editor .view-line"), "query");

  await signIn(page, "admin", "demo");
  await page.getByText(/^Signed in as /).waitFor();
  await page.getByLabel("Examples").selectOption({ label: "The camera wall" });
  await page.getByRole("button", { name: /^Execute query/ }).click();

  const pane = page.locator(".graphiql-response");
  await expectText(pane.locator(".view-line"), '"data"');
  const answer: unknown = JSON.parse(await copyText(page, pane));
  expect(answer).not.toHaveProperty("errors");
  expect(lengthsOfLists(answer)).toContain(50);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

test("the session outlives a reload, not the tab", async () => {
  const { page } = await openExplorer();
  await signIn(page, "admin", "demo");
  await page.getByText(/^Signed in as /).waitFor();
  await page.reload();
  await page.getByText(/^Signed in as /).waitFor();

  const otherTab = await page.context().newPage();
  await otherTab.goto(gateway.url);
  await otherTab.getByRole("button", { name: "Sign in" }).waitFor();
  await page.context().close();
});

test("a wrong password is answered with a sentence beside the box", async () => {
  const { page, foreignRequests, consoleErrors } = await openExplorer();
  await signIn(page, "admin", "not the password");
  await page
    .getByRole("alert")
    .filter({ hasText: /\w+ \w+/ })
    .waitFor();
  expect(await page.getByRole("button", { name: "Sign in" }).isEnabled()).toBe(true);
  expect(await page.getByText(/^Signed in as /).count()).toBe(0);
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

/** The first visit of a browser, with what it asks of other origins and what it complains about. */
async function openExplorer() {
  const { origin } = new URL(gateway.url);
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const foreignRequests: string[] = [];
  const consoleErrors: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) foreignRequests.push(url.href);
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => {
    consoleErrors.push(error.message);
  });
  await page.goto(gateway.url);
  return { page, foreignRequests, consoleErrors };
}

async function signIn(page: Page, login: string, password: string) {
  await page.getByLabel("Login", { exact: true }).fill(login);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

function expectText(lines: Locator, text: string) {
  return lines.filter({ hasText: text }).first().waitFor();
}

/** The editor draws only the lines in view; a reader gets at all of them by copying. */
async function copyText(page: Page, pane: Locator): Promise<string> {
  await pane.locator(".view-lines").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+C");
  return String(await page.evaluate("navigator.clipboard.readText()"));
}

function lengthsOfLists(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(lengthsOfLists);
  return Array.isArray(value) ? [value.length, ...inner] : inner;
}
