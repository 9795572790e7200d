import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { DemoLogin } from "./transport/explorer.js";

/** Who may sign in to the simulator. */
export const demoLogins: readonly DemoLogin[] = [
  { login: "admin", password: "demo", description: "every right in all organizations" },
  { login: "operator", password: "demo", description: "every right in one organization" },
  { login: "guard", password: "demo", description: "some folders of one organization, no archive" },
  { login: "visitor", password: "demo", description: "three cameras" },
  { login: "retail", password: "demo", description: "owner of another organization" },
];

export interface Sandbox {
  readonly url: URL;
  /** Settles when the simulator has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the Watcher simulator as a process of its own, on a free port. It ends with this process, however that ends. */
export async function startSandbox(): Promise<Sandbox> {
  const main = fileURLToPath(new URL("./simulator/main.js", import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: { SIMULATOR_PORT: "0", ...process.env, SIMULATOR_EXIT_WITH_PARENT: "1" },
    stdio: ["pipe", "pipe", "inherit"],
    // Ctrl-C reaches the whole terminal group: the gateway ends the simulator after the last request.
    detached: true,
  });
  const ended = once(child, "exit");
  const url = await new Promise<URL>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const ready = /^ready (http:\S+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(new URL(ready));
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the simulator ended with code ${String(code)}`)));
  });
  return {
    url,
    ended,
    close: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
