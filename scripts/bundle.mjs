// @ts-check
import { build } from "esbuild";

/**
 * Makes one file of a program and all its packages: a thousand files take longer to load than everything else at the start.
 * Types are checked by `npm test`.
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // In a bundle it would not find Node's, and hash each document in JavaScript.
    alias: { "@apollo/utils.createhash": "node:crypto" },
    sourcemap: true,
    sourcesContent: false,
    // Packages that are no ES modules ask for those of Node at run time.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
