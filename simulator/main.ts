import { loadConfig } from "./config.js";
import { startSimulator } from "./server.js";

/** Starts the simulator from the environment and ends it on SIGTERM, SIGINT or, if asked to, with its parent. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const simulator = await startSimulator(config);
  process.stdout.write(
    [
      `Watcher simulator: ${simulator.cameras} cameras, seed ${config.seed}`,
      "logins admin, operator, guard, visitor and retail, with the password demo",
      `a gateway for it: WATCHER_URL=${simulator.url} npm start`,
      "",
    ].join("\n"),
  );
  process.stdout.write(`ready ${simulator.url}\n`);

  const end = (): void => {
    simulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  if (config.exitWithParent) process.stdin.once("end", end).once("close", end).resume();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
