import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Running {
  readonly process: ChildProcess;
  /** Everything that it has printed so far, on both streams. */
  output(): string;
  /** The first group of the first printed line that fits. Rejects with the output when the process ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Ends it by its process id, and waits for its end. */
  close(): Promise<void>;
}

/** Starts a built program of this project with an environment of its own. */
export function startProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Running {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const ended = once(child, "exit");
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on("line", (line) => {
      lines.push(line);
      for (const wake of waiting) wake();
    });
  }
  return {
    process: child,
    output: () => lines.join("\n"),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          for (const line of lines) {
            const found = pattern.exec(line);
            if (found === null) continue;
            waiting.delete(look);
            return resolve(found[1] ?? found[0]);
          }
        };
        waiting.add(look);
        void ended.then(() => reject(new Error(`${file} ended:\n${lines.join("\n")}`)));
        look();
      }),
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await ended;
      }
    },
  };
}
