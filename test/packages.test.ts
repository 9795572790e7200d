import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./support/processes.js";

/** `npm start` installs what package.json calls dependencies, and nothing else. */
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  dependencies: Readonly<Record<string, string>>;
};

test.each(["src", "simulator"])("every package that %s imports is a dependency", (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const imported = files.flatMap((file) =>
    [
      ...readFileSync(join(root, folder, file), "utf8").matchAll(
        /^(?:import|export|\}) .*?from "([^".][^"]*)";$/gm,
      ),
    ].map(([, name = ""]) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
  );
  const packages = [...new Set(imported)].filter((name) => !name.startsWith("node:"));
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
});
