import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { startGateway, type Data, type TestGateway } from "./support/gateway.js";
import { root, startProgram } from "./support/processes.js";

/** What the README shows runs as it is written there, at the address of another gateway. */
let gateway: TestGateway;
let readme: string;
beforeAll(async () => {
  readme = await readFile(join(root, "README.md"), "utf8");
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** The first block in a language below a heading. */
function example(heading: string, language: string): string {
  const [, below = ""] = readme.split(new RegExp(`^## ${heading}$`, "m"));
  const [section = ""] = below.split(/^## /m);
  const code = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(section)?.[1];
  if (code === undefined) throw new Error(`README.md has no ${language} below ${heading}`);
  return code.replaceAll("localhost:4000", new URL(gateway.url).host);
}

/** What a command for a shell prints, which is JSON. */
async function answerOf(command: string): Promise<Data> {
  const { stdout } = await promisify(execFile)("sh", ["-c", command], { timeout: 20_000 });
  return JSON.parse(stdout);
}

test("its first query is the same as a command", async () => {
  const { data, errors } = await answerOf(example("First query", "sh"));
  expect(errors).toBeUndefined();
  expect(data).toEqual((await gateway.query(example("First query", "graphql"))).data);
});

test("its first change makes a camera, which is there afterwards", async () => {
  const { data, errors } = await answerOf(example("First change", "sh"));
  expect(errors).toBeUndefined();
  const { name } = data.createCamera.camera;
  expect(data).toEqual({ createCamera: { camera: { name, title: "Gate" }, userErrors: [] } });
  const query = "query ($name: String!) { camera(name: $name) { title } }";
  const later = await gateway.query(query, { variables: { name } });
  expect(later.data).toEqual({ camera: { title: "Gate" } });
});

test("its first subscription begins as a command", async () => {
  const command = spawn("sh", ["-c", `exec ${example("First subscription", "sh")}`], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(command, "exit");
  try {
    let told = "";
    for await (const text of command.stdout.setEncoding("utf8")) {
      told += String(text);
      if (/^data: .+\n\n/m.test(told)) break;
    }
    const batch: unknown = JSON.parse(/^data: (.+)$/m.exec(told)?.[1] ?? "");
    expect(batch).toMatchObject({ data: { episodeChanges: { status: "LIVE" } } });
    expect(batch).not.toHaveProperty("errors");
  } finally {
    command.kill();
    await ended;
  }
});

test("its first subscription in JavaScript is told of changes", async () => {
  // Inside the checkout, whose packages it uses.
  const folder = await mkdtemp(join(root, "dist/readme-"));
  try {
    const file = join(folder, "subscribe.mjs");
    await writeFile(file, example("First subscription", "js"));
    const subscriber = startProgram(file, {});
    try {
      await subscriber.line(/^0 changes, go on after \S+$/);
      await gateway.simulator.changeEpisodes({ open: 1 });
      expect(await subscriber.line(/kind: '(\w+)'/)).toBe("OPENED");
    } finally {
      await subscriber.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
