// @ts-check
/**
 * docker-compose.yml, as far as it can be carried out without containers. A key that is not in the tables below is refused:
 * ignoring it would make the two differ.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../steps.mjs";

const text = z.union([z.string(), z.number()]).transform(String);
const ofContainersOnly = z.unknown().optional();

const healthcheck = z.strictObject({
  test: z.tuple([z.literal("CMD")], z.string()).transform(([, ...command]) => command),
  interval: ofContainersOnly,
  timeout: ofContainersOnly,
  retries: ofContainersOnly,
  start_period: ofContainersOnly,
});

const network = z.strictObject({ ipv4_address: z.string().optional() });

const service = z.strictObject({
  image: z.string(),
  build: z.literal(".").optional(),
  command: z.array(text).optional(),
  environment: z.record(z.string(), text).default({}),
  /** The port it listens on. Compose does not need it, we do. */
  expose: z.tuple([text]),
  ports: z.tuple([z.string().regex(/^\d+:\d+$/)]).optional(),
  volumes: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
  user: z
    .string()
    .regex(/^\d+:\d+$/)
    .optional(),
  healthcheck: healthcheck.optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).default({}),
  networks: z.union([z.array(z.string()).transform(() => ({})), z.record(z.string(), network)]),
  restart: ofContainersOnly,
  read_only: ofContainersOnly,
  cap_drop: ofContainersOnly,
  security_opt: ofContainersOnly,
  extra_hosts: ofContainersOnly,
});

const compose = z.object({ services: z.record(z.string(), service) });

/** @typedef {z.infer<typeof service>} Service */
/** @typedef {Record<string, Service>} Services */

/**
 * Its services with all variables filled in. Those that Compose insists on get a random value, the same everywhere.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Services>}
 */
export async function readCompose(environment) {
  const file = parse(await readFile(join(root, "docker-compose.yml"), "utf8"), { merge: true });
  const filled = fillIn(file, { ...environment });
  const parsed = compose.safeParse(filled);
  if (parsed.success) return parsed.data.services;
  throw new Error(`docker-compose.yml:\n${z.prettifyError(parsed.error)}`);
}

/** $$, ${NAME}, ${NAME:-default} and ${NAME:?why it must be set}. */
const VARIABLE = /\$(?:\$|\{(?<name>\w+)(?::(?<sign>[-?])(?<rest>[^}]*))?\})/g;

/**
 * @param {unknown} value
 * @param {NodeJS.ProcessEnv} environment gets the values that were made up
 * @returns {unknown}
 */
function fillIn(value, environment) {
  if (Array.isArray(value)) return value.map((item) => fillIn(item, environment));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillIn(item, environment)]));
  if (typeof value !== "string") return value;
  return value.replace(VARIABLE, (...match) => {
    /** @type {{ name?: string, sign?: string, rest?: string }} */
    const { name, sign, rest = "" } = match.at(-1);
    if (name === undefined) return "$";
    if (sign === "?") environment[name] ||= randomBytes(32).toString("hex");
    return environment[name] || rest;
  });
}
