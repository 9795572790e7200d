import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pageBytes = Number(ask("getconf", "PAGESIZE") ?? "4096");
const ticksPerSecond = Number(ask("getconf", "CLK_TCK") ?? "100");

/** Whether programs are kept on cores of their own: they disturb each other less. */
export const isPinned = availableParallelism() > 1 && ask("taskset", "--version") !== null;

/** Contenders have a core to themselves; Watcher's fixture and the clients share another one. */
export type Core = 0 | 1;

export interface Program {
  readonly url: string;
  /** CPU time used so far, all threads; null where the system does not tell. */
  cpuMs(): number | null;
  residentBytes(): number | null;
  /** Ends it by its process id, and waits for its end. */
  close(): Promise<void>;
}

const running = new Set<ChildProcess>();
let isEnding = false;

/** What a program prints before its URL. */
type Word = "GraphQL" | "Watcher" | "Clients" | "Raw" | "Replicas" | "ready";

/** Starts a program with an environment of its own. Resolves when it has printed `<word> <url>`. */
export function startProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  core: Core,
  word: Word,
): Promise<Program> {
  return startCommand([process.execPath, file], env, core, new RegExp(`${word}\\s+(http:\\S+)`));
}

/** The same for any command; the URL is the first group of the pattern, or what fits it. */
export async function startCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  core: Core,
  pattern: RegExp,
): Promise<Program> {
  const title = command.slice(0, 2).join(" ");
  if (isEnding) throw new Error(`${title} is not started: everything is being ended`);
  const [first = "", ...rest] = isPinned ? ["taskset", "-c", String(core), ...command] : command;
  const child = spawn(first, rest, {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    url: await printedUrl(child, title, pattern),
    cpuMs: () => cpuMsOf(child.pid),
    residentBytes: () => residentBytesOf(child.pid),
    close: () => end(child),
  };
}

/** Ends all that is still running, also when not everything went as it should. Nothing is started after it. */
export async function closeAll(): Promise<void> {
  isEnding = true;
  await Promise.all([...running].map(end));
}

/** Keeps this process, with all its threads, on a core. */
export function pinSelf(core: Core): void {
  if (isPinned) ask("taskset", "--all-tasks", "--cpu-list", "--pid", String(core), String(process.pid));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

function printedUrl(child: ChildProcess, title: string, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = pattern.exec(output);
      if (found !== null) resolve(found[1] ?? found[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${title} ended:\n${output}`)));
  });
}

function cpuMsOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The program's name comes second, in parentheses, and may hold anything; utime and stime are fields 14 and 15.
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1_000;
}

function residentBytesOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/statm`;
  return existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[1]) * pageBytes : null;
}

/** How many files and sockets a program may have open; Node takes all that it may have. */
export function openFileLimit(): number {
  const limit = ask("sh", "-c", "ulimit -Hn");
  return limit === "unlimited" ? Infinity : Number(limit ?? Infinity);
}

/** What a command of the system prints; null when there is no such command. */
function ask(command: string, ...args: string[]): string | null {
  if (spawnSync(command, args).status !== 0) return null;
  return execFileSync(command, args, { encoding: "utf8" }).trim();
}
