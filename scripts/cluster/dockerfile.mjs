// @ts-check
/** What a container of our image starts with: the last stage of the Dockerfile. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../steps.mjs";

/** @typedef {{ environment: Record<string, string>, command: string[], healthcheck: string[] }} Image */

/** @returns {Promise<Image>} */
export async function readImage() {
  const lines = (await readFile(join(root, "Dockerfile"), "utf8"))
    .replace(/^\s*#.*\n/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim());
  const stage = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
  /** @param {string} instruction */
  const all = (instruction) =>
    stage
      .filter((line) => line.startsWith(`${instruction} `))
      .map((line) => line.slice(instruction.length + 1));
  return {
    environment: Object.fromEntries(all("ENV").flatMap((line) => line.split(/\s+/).map(toVariable))),
    command: toCommand(all("CMD").at(-1)),
    healthcheck: toCommand(
      all("HEALTHCHECK")
        .at(-1)
        ?.replace(/^.*?CMD /, ""),
    ),
  };
}

/** @param {string} assignment @returns {[string, string]} */
function toVariable(assignment) {
  const [, name, value] = /^(\w+)=([^"'$]*)$/.exec(assignment) ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`Dockerfile: ENV ${assignment}; expected NAME=value without quotes or variables`);
  return [name, value];
}

/** @param {string | undefined} text @returns {string[]} */
function toCommand(text) {
  if (text?.startsWith("[") !== true)
    throw new Error(`Dockerfile: ${text ?? "no command"}; expected ["program", "argument"]`);
  return JSON.parse(text);
}
