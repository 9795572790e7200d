import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const checkout = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "watcher-graph-start-"));
let npm: ChildProcess | null = null;

beforeAll(() => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: checkout,
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter((each) => each !== "" && existsSync(join(checkout, each))))
    cpSync(join(checkout, file), join(folder, file));
  for (const part of [".", "explorer"]) {
    if (isInstalledFromLockFile(part)) {
      symlinkSync(join(checkout, part, "node_modules"), join(folder, part, "node_modules"));
    }
  }
});

afterAll(() => {
  if (npm?.pid !== undefined && isGroupAlive(npm.pid)) process.kill(-npm.pid, "SIGKILL");
  rmSync(folder, { recursive: true });
});

test("npm start in a fresh copy serves the README's first query and leaves nothing behind", async () => {
  npm = spawn("npm", ["start"], {
    cwd: folder,
    env: cleanEnvironment(),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(npm, "exit");
  const url = await printedUrl(npm);

  const response = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Basic ${btoa("admin:demo")}` },
    body: JSON.stringify({ query: firstQuery() }),
  });
  expect(response.status).toBe(200);
  const answer: unknown = await response.json();
  expect(answer).toHaveProperty("data");
  expect(answer).not.toHaveProperty("errors");

  const group = Number(npm.pid);
  // A negative id is the whole group: what a terminal does on Ctrl-C.
  process.kill(-group, "SIGINT");
  // npm ends itself with the signal that it received, which a shell shows as 130.
  expect([
    [0, null],
    [130, null],
    [null, "SIGINT"],
  ]).toContainEqual(await ended);
  await until(() => !isGroupAlive(group) && processesIn(folder).length === 0, "all processes have ended");
}, 300_000);

/**
 * Installing takes most of a minute and shows nothing that this test is about, so the packages of the checkout are
 * used. Never when they differ from the lock file: npm would then replace them through the link.
 */
function isInstalledFromLockFile(part: string): boolean {
  const stamp = join(checkout, part, "node_modules/.watcher-graph-stamp");
  const lockFile = readFileSync(join(checkout, part, "package-lock.json"));
  const hash = createHash("sha256").update(lockFile).digest("hex");
  return existsSync(stamp) && readFileSync(stamp, "utf8").startsWith(hash);
}

/** The first ```graphql block after the README's heading "First query". */
function firstQuery(): string {
  const readme = join(checkout, "README.md");
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const query = /^#+ First query$[^]*?^```graphql\n([^]*?)^```/m.exec(text)?.[1];
  if (query === undefined) throw new Error("README.md has no first query");
  return query;
}

/** Ours, without what jest and an outer npm put there and without settings of a gateway. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(NODE_|JEST_|npm_|WATCHER_|REDIS_|SESSION_|LOG_LEVEL$|HOST$)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), PORT: "0" };
}

/** Rejects with all that was printed when the process ends without an address. */
function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const url = /http:\/\/[\w.[\]:-]+:\d+/.exec(output)?.[0];
        if (url !== undefined) resolve(url);
      });
    child.once("exit", () => {
      reject(new Error(`npm start ended without an address:\n${output}`));
    });
  });
}

function isGroupAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Processes that left the group are found by their working directory, on systems that show it. */
function processesIn(directory: string): string[] {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && workingDirectory(id)?.startsWith(directory));
}

function workingDirectory(id: string): string | null {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    // It ended in the meantime, or belongs to someone else.
    return null;
  }
}

async function until(condition: () => boolean, what: string, withinMs = 10_000) {
  const deadline = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`not within ${String(withinMs)} ms: ${what}`);
    await pause(50);
  }
}
