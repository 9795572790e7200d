import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  copyText,
  expectText,
  problem,
  problemWith,
  resultPane,
  signedInAs,
  signIn,
  signInButton,
  startExplorer,
  type TestExplorer,
} from "./page.js";

let explorer: TestExplorer;

beforeAll(async () => {
  explorer = await startExplorer();
}, 60_000);

afterAll(() => explorer.close());

test("a newcomer signs in, chooses an example and reads its answer", async () => {
  const { page, foreignRequests, consoleErrors } = await explorer.open();
  expect(new URL(page.url()).pathname).toMatch(/^\/explorer\/?$/);
  await expectText(page.locator(".graphiql-query-editor .view-line"), "query");

  await signIn(page, "admin", "demo");
  await signedInAs(page, "admin").waitFor();
  await page.getByLabel("Examples").selectOption({ label: "The camera wall" });
  await page.getByRole("button", { name: /^Execute query/ }).click();

  const pane = resultPane(page);
  await expectText(pane.locator(".view-line"), '"data"');
  const answer: unknown = JSON.parse(await copyText(page, pane));
  expect(answer).not.toHaveProperty("errors");
  expect(lengthsOfLists(answer)).toContain(50);

  await page.getByRole("button", { name: "Sign out" }).click();
  await signInButton(page).waitFor();
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

test("a wrong password is answered with a sentence beside the box", async () => {
  const { page, foreignRequests, consoleErrors } = await explorer.open();
  await signInButton(page).waitFor();
  expect(await problem(page).textContent()).toBe("");
  await signIn(page, "admin", "not the password");
  await problemWith(page, /\w+ \w+/).waitFor();
  expect(await signInButton(page).isEnabled()).toBe(true);
  expect(await page.getByText(/^Signed in as /).count()).toBe(0);
  expect(foreignRequests).toEqual([]);
  expect(consoleErrors).toEqual([]);
  await page.context().close();
});

function lengthsOfLists(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(lengthsOfLists);
  return Array.isArray(value) ? [value.length, ...inner] : inner;
}
