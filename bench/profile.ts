/** Where the gateway spends its time under the load of a scenario, by V8's sampling profiler. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload, type SourceMapping } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gateway } from "./contenders.js";
import { applyLoad, firstAnswer, signIn } from "./load.js";
import type { Effort } from "./measure.js";
import { startCommand, startProgram } from "./processes.js";
import { digits, table } from "./report.js";
import type { Scenario } from "./scenarios.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const functionsShown = 25;
/** In characters. */
const longestName = 40;

/** What the inspector's protocol calls Profiler.Profile; times in microseconds. */
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly startTime: number;
  readonly endTime: number;
  /** The node that ran at each sample. */
  readonly samples: readonly number[];
  /** The time between a sample and the one before. */
  readonly timeDeltas: readonly number[];
}
interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** From 0; -1 for what is no JavaScript. */
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Where a function is written, and the part of the program that this belongs to. */
interface Place {
  readonly file: string;
  readonly room: string;
}

/** Runs the gateway under the load, and tells what it did in that time. Writes into the system's temporary folder only. */
export async function profile(scenario: Scenario, { rounds, roundMs, warmUpMs }: Effort): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gateway-profile-"));
  const delay = { ANSWER_DELAY_MS: String(scenario.upstreamDelayMs) };
  const upstream = await startProgram("dist/bench/upstream.js", delay, 1, "Watcher");
  const command = [process.execPath, "--cpu-prof", `--cpu-prof-dir=${folder}`, gateway.file];
  const program = await startCommand(command, gateway.env(upstream.url), 0, /GraphQL\s+(http:\S+)/);
  const target = { url: program.url, users: await signIn(upstream.url, scenario.users) };
  const expected = await firstAnswer(target, scenario);
  await applyLoad(target, scenario, expected, warmUpMs);
  const began = performance.now();
  const { queries } = await applyLoad(target, scenario, expected, rounds * roundMs);
  const ended = performance.now();
  await program.close();
  const beforeEnd = performance.now() - began;
  await upstream.close();

  const [name = ""] = readdirSync(folder).filter((each) => each.endsWith(".cpuprofile"));
  const file = join(folder, name);
  const read = JSON.parse(readFileSync(file, "utf8")) as Profile;
  const from = read.endTime - beforeEnd * 1_000;
  const functions = sharesOf(read, from, from + (ended - began) * 1_000);
  return [
    `${scenario.title}: ${queries} queries`,
    "",
    table(
      ["function itself", "% of the time", "µs per query"],
      functions
        .slice(0, functionsShown)
        .map((share) => [titleOf(share), ...timeCells(share, functions, queries)]),
    ),
    "",
    table(
      ["room or package", "% of the time", "µs per query"],
      roomsOf(functions).map((share) => [share.name, ...timeCells(share, functions, queries)]),
    ),
    "",
    `Profile, from the start of the process to its end: ${file}`,
    "",
  ].join("\n");
}

/** What one function, or one room, took itself. */
interface Share extends Place {
  readonly name: string;
  readonly microseconds: number;
}

/** What each function took while the load was applied and the process was not waiting, the most first. */
function sharesOf({ nodes, samples, timeDeltas, startTime }: Profile, from: number, to: number): Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const placeOf = placeFinder();
  const shares = new Map<string, Share>();
  let now = startTime;
  for (const [index, node] of samples.entries()) {
    now += timeDeltas[index] ?? 0;
    const frame = frames.get(node);
    if (frame === undefined || frame.functionName === "(idle)" || now < from || now > to) continue;
    const name = frame.functionName === "" ? "(anonymous)" : frame.functionName;
    const place = placeOf(frame);
    const key = `${name} ${place.file}`;
    // A sample stands for the time until the next one.
    const microseconds = (shares.get(key)?.microseconds ?? 0) + (timeDeltas[index + 1] ?? 0);
    shares.set(key, { ...place, name, microseconds });
  }
  return [...shares.values()].sort(byTime);
}

const byTime = (a: Share, b: Share) => b.microseconds - a.microseconds;

function roomsOf(shares: readonly Share[]): Share[] {
  const rooms = new Map<string, Share>();
  for (const share of shares) {
    const microseconds = (rooms.get(share.room)?.microseconds ?? 0) + share.microseconds;
    rooms.set(share.room, { room: share.room, name: share.room, file: "", microseconds });
  }
  return [...rooms.values()].sort(byTime);
}

/** Leads from the bundle back to what it was made of. */
function placeFinder(): (frame: CallFrame) => Place {
  const bundle = pathToFileURL(join(root, gateway.file)).href;
  const map = new SourceMap(
    JSON.parse(readFileSync(join(root, `${gateway.file}.map`), "utf8")) as SourceMapPayload,
  );
  const known = new Map<string, Place>();
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const key = `${functionName} ${url} ${lineNumber} ${columnNumber}`;
    const present = known.get(key);
    if (present !== undefined) return present;
    const origin: Partial<SourceMapping> = url === bundle ? map.findEntry(lineNumber, columnNumber) : {};
    const { originalSource: source, originalLine: line } = origin;
    const place =
      source === undefined || line === undefined
        ? placeOutside(functionName, url, lineNumber)
        : placeInBundle(source, line);
    known.set(key, place);
    return place;
  };
}

/** `../src/transport/http.ts` is in the room `src/transport`; packages are rooms too. */
function placeInBundle(source: string, line: number): Place {
  const path = source.replace(/^(\.\.\/)+/, "");
  const file = `${path.replace(/^.*node_modules\//, "")}:${line + 1}`;
  const room = path.startsWith("src/") ? posix.dirname(path) : /^(@[^/]+\/)?[^/]+/.exec(file)?.[0];
  return { file, room: room ?? path };
}

function placeOutside(functionName: string, url: string, line: number): Place {
  if (url.startsWith("node:")) return { file: `${url}:${line + 1}`, room: "Node" };
  if (url.startsWith("wasm:")) return { file: "", room: "WebAssembly" };
  // esbuild's own few functions come from no file.
  if (url !== "") return { file: `${posix.basename(url)}:${line + 1}`, room: "bundle" };
  // graphql-jit compiles queries, and others their schemas, to functions that are in no file.
  if (line >= 0) return { file: "", room: "code made at run time" };
  return { file: "", room: functionName.startsWith("(") ? functionName : "V8 and native functions" };
}

/** Native functions are in no file, and a regular expression's name is the expression. */
function titleOf({ name, file }: Share): string {
  const short = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
  return file === "" ? short : `${short}, ${file}`;
}

/** How much of the whole time, and for how long in each query. */
function timeCells({ microseconds }: Share, all: readonly Share[], queries: number): string[] {
  const total = all.reduce((sum, share) => sum + share.microseconds, 0);
  return [digits((microseconds / total) * 100), digits(microseconds / queries)];
}
