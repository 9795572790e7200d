import { chromium, type Locator, type Page } from "playwright-core";
import { startGateway, type TestGateway } from "../support/gateway.js";

/** A name for this computer that browsers do not take for this computer. */
export const foreignName = "watcher.example";

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-proxy-server",
  `--host-resolver-rules=MAP ${foreignName} 127.0.0.1`,
];

export interface TestExplorer {
  readonly gateway: TestGateway;
  /** The first visit of a browser: a page with cookies and storage of its own. */
  open(url?: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** What it asks of other origins, and what it complains about. */
  readonly foreignRequests: string[];
  readonly consoleErrors: string[];
}

/** A gateway, and a Chromium to look at its explorer with. */
export async function startExplorer(): Promise<TestExplorer> {
  const [gateway, browser] = await Promise.all([
    startGateway(),
    chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: CHROMIUM_ARGS,
    }),
  ]);
  return {
    gateway,
    open: async (url = gateway.url) => {
      const { origin } = new URL(url);
      const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
      const foreignRequests: string[] = [];
      const consoleErrors: string[] = [];
      context.on("request", (request) => {
        const asked = new URL(request.url());
        if (asked.origin !== origin && !["data:", "blob:"].includes(asked.protocol))
          foreignRequests.push(asked.href);
      });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") consoleErrors.push(message.text());
      });
      page.on("pageerror", (error) => {
        consoleErrors.push(error.message);
      });
      await page.goto(url);
      return { page, foreignRequests, consoleErrors };
    },
    close: async () => {
      await Promise.allSettled([browser.close(), gateway.close()]);
    },
  };
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("Login", { exact: true }).fill(login);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await signInButton(page).click();
}

export const signedInAs = (page: Page, name: string) =>
  page.getByRole("status").filter({ hasText: `Signed in as ${name}` });

/** There while nobody is signed in, and disabled while that changes. */
export const signInButton = (page: Page) => page.getByRole("button", { name: "Sign in", disabled: false });

/** What the bar says that went wrong: empty when nothing did. The editors have alerts of their own. */
export const problem = (page: Page) => page.getByRole("banner").getByRole("alert");

export const problemWith = (page: Page, text: string | RegExp) => problem(page).filter({ hasText: text });

export const resultPane = (page: Page) => page.locator(".graphiql-response");

/** Writes an operation into the editor and starts it. It needs a name, which GraphiQL shows once it has read it. */
export async function run(page: Page, query: string): Promise<void> {
  const name = /^\w+ (\w+)/.exec(query)?.[1];
  if (name === undefined) throw new Error(`this operation has no name: ${query}`);
  await replaceText(page, page.locator(".graphiql-query-editor"), query);
  await page.getByRole("tab", { name, exact: true }).waitFor();
  await page.getByRole("button", { name: /^Execute query/ }).click();
}

export async function replaceText(page: Page, editor: Locator, text: string): Promise<void> {
  await selectAll(page, editor);
  await page.keyboard.insertText(text);
}

export function expectText(lines: Locator, text: string | RegExp): Promise<void> {
  return lines.filter({ hasText: text }).first().waitFor();
}

/** The editor draws only the lines in view; a reader gets at all of them by copying. */
export async function copyText(page: Page, pane: Locator): Promise<string> {
  await selectAll(page, pane);
  await page.keyboard.press("ControlOrMeta+C");
  return String(await page.evaluate("navigator.clipboard.readText()"));
}

/** Clicks into what is in view: parts of the text itself may be scrolled away. */
async function selectAll(page: Page, editor: Locator): Promise<void> {
  await editor.locator(".editor-scrollable").click();
  await page.keyboard.press("ControlOrMeta+A");
}

/** Everything that scripts of the page can read of what the browser keeps. */
export async function readableStorage(page: Page): Promise<string> {
  return String(await page.evaluate("JSON.stringify([document.cookie, localStorage, sessionStorage])"));
}
