import { ConfigError, loadConfig, type Config } from "./config.js";
import { GatewayError } from "./errors.js";
import { createLog } from "./log.js";
import { demoLogins, startSandbox, type Sandbox } from "./sandbox.js";
import { startGateway, type Gateway } from "./server.js";

/** Process entry: configuration, start, signals, exit code. */
try {
  await run(loadConfig(process.env));
} catch (error) {
  const message =
    error instanceof ConfigError ? error.message : `watcher-graph cannot start: ${reasonOf(error)}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const sandbox = config.watcherUrl === undefined ? await startSandbox() : undefined;
  const watcherUrl = config.watcherUrl ?? sandbox?.url;
  if (watcherUrl === undefined) throw new Error("there is no Watcher");
  let gateway: Gateway;
  try {
    const logins = sandbox === undefined ? [] : demoLogins;
    gateway = await startGateway({ ...config, watcherUrl, demoLogins: logins }, log);
  } catch (error) {
    await sandbox?.close();
    throw error;
  }
  endOnSignal(gateway, sandbox);
  process.stdout.write(greeting(gateway, config));
  if (sandbox === undefined) {
    await warnUnless(() => gateway.checkWatcher(), `WATCHER_URL=${watcherUrl.origin}`, "Watcher does");
  }
  await warnUnless(() => gateway.checkRedis(), "REDIS_URL", "Redis does; until then nobody can sign in");
}

function endOnSignal(gateway: Gateway, sandbox: Sandbox | undefined): void {
  let isEnding = false;
  const end = (code: number) => {
    // A terminal's Ctrl-C arrives from the shell and from npm.
    if (isEnding) return;
    isEnding = true;
    process.exitCode = code;
    void gateway.close().then(() => sandbox?.close());
  };
  process.on("SIGINT", () => end(0));
  process.on("SIGTERM", () => end(0));
  void sandbox?.ended.then(() => {
    if (!isEnding)
      process.stderr.write("The simulator has ended; without a Watcher there is nothing to serve.\n");
    end(1);
  });
}

function greeting({ url }: Gateway, { watcherUrl }: Config): string {
  const logins = demoLogins.map(({ login, description }) => `    ${login.padEnd(10)}${description}`);
  return [
    "",
    "watcher-graph is ready",
    "",
    `  Explorer   ${url}/explorer`,
    `  GraphQL    ${url}/graphql`,
    `  Watcher    ${watcherUrl?.origin ?? "simulated, with made-up cameras and episodes"}`,
    ...(watcherUrl === undefined ? ["", "  Demo logins (password demo)", ...logins] : []),
    "",
    "  Stop with Ctrl-C",
    "",
    "",
  ].join("\n");
}

async function warnUnless(check: () => Promise<void>, setting: string, remedy: string): Promise<void> {
  try {
    await check();
  } catch (error) {
    process.stderr.write(
      `${setting}: ${reasonOf(error)}\n  The gateway keeps running and answers as soon as ${remedy}.\n`,
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof GatewayError) return `${error.message}${causeOf(error)}`;
  return error instanceof Error ? error.message : String(error);
}

/** The operator may see what clients may not: which host, and why. One line of it, and nothing that says it again. */
function causeOf({ cause }: GatewayError): string {
  if (!(cause instanceof Error) || cause instanceof GatewayError) return "";
  if (/wrong version number|EPROTO/.test(cause.message)) return " (it does not speak TLS: try http://)";
  const [line = ""] = cause.message.split("\n");
  return line === "" ? "" : ` (${line})`;
}
