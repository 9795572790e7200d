import { expect, test } from "@jest/globals";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startGateway } from "./support/gateway.js";
import { root, startProgram } from "./support/processes.js";

test("the README's first subscription runs as it is written", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, section = ""] = readme.split(/^## First subscription$/m);
  const code = /^```js\n([^]*?)^```$/m.exec(section)?.[1];
  if (code === undefined) throw new Error("README.md has no first subscription");
  const gateway = await startGateway();
  // Inside the checkout, whose packages it uses.
  const folder = await mkdtemp(join(root, "dist/readme-"));
  try {
    const file = join(folder, "subscribe.mjs");
    await writeFile(file, code.replaceAll("localhost:4000", new URL(gateway.url).host));
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
    await gateway.close();
  }
});
