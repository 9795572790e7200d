import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createAccounts } from "./accounts.js";
import { createApi } from "./api.js";
import { notFound } from "./api-error.js";
import { createClock } from "./clock.js";
import type { Config } from "./config.js";
import { loadContract } from "./contract.js";
import { answerControl, CONTROL_PATH } from "./control.js";
import { createEpisodeChanges } from "./episodes/changes.js";
import { createGenerator } from "./episodes/generator.js";
import { createFaults } from "./faults.js";
import { createHandlers } from "./operations/index.js";
import { createPlaybackTokens } from "./playback-tokens.js";
import { jsonReply, send } from "./reply.js";
import { createRequestLog } from "./request-log.js";
import { createRouter } from "./router.js";
import { answerStreaming, STREAMING_PATH } from "./streaming.js";
import { createTokens } from "./tokens.js";
import { createWorld } from "./world.js";

export interface Simulator {
  readonly url: string;
  readonly cameras: number;
  close(): Promise<void>;
}

const BASE_PATH = "/watcher/client-api/v3";

/** Wires everything together and starts listening. */
export async function startSimulator(config: Config): Promise<Simulator> {
  const clock = createClock();
  const contract = loadContract();
  const world = createWorld(config, contract, clock);
  const tokens = await createTokens(world.users, config, clock);
  const accounts = createAccounts(world);
  const playback = createPlaybackTokens(clock);
  const faults = createFaults(config.seed);
  const log = createRequestLog(config.loggedRequests);
  const { persons, episodes: store } = world;
  const { rows: cameras } = world.cameras;
  const changes = createEpisodeChanges({ seed: config.seed, clock, cameras, persons, store });
  const generator = createGenerator({ seed: config.seed, clock, store, changes });
  const answerApi = createApi({
    world,
    router: createRouter(contract.operations),
    handlers: createHandlers(world, tokens, playback, changes),
    tokens,
    playback,
    faults,
    log,
    clock,
    streamingEndpoint: () => origin + STREAMING_PATH,
  });

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = message.url ?? "/";
    const path = pathOf(target);
    if (path.startsWith(`${BASE_PATH}/`)) {
      const pathname = path.slice(BASE_PATH.length);
      return answerApi({ message, response, pathname, search: target.slice(path.length) });
    }
    const url = new URL(target, origin);
    if (config.control && path.startsWith(`${CONTROL_PATH}/`)) {
      const parts = { world, log, faults, changes, generator, clock, accounts, tokens };
      const reply = await answerControl(parts, message, url);
      send(response, reply, clock.httpDate());
    } else if (path.startsWith(`${STREAMING_PATH}/`)) {
      answerStreaming(world, playback, url, response, clock.httpDate());
    } else {
      send(response, jsonReply(404, notFound().toBody()), clock.httpDate());
    }
  };

  const server = createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      process.stderr.write(`simulator: ${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  // Longer than what clients keep idle connections for, so that they never write into a closing one.
  server.keepAliveTimeout = 65_000;
  const origin = await listen(server, config);
  generator.setRate(config.episodesPerSecond);

  return {
    url: origin,
    cameras: cameras.length,
    close: async () => {
      generator.stop();
      changes.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The path as the client wrote it: names in it may hold encoded slashes and dots. */
function pathOf(target: string): string {
  const question = target.indexOf("?");
  return question < 0 ? target : target.slice(0, question);
}

function listen(server: ReturnType<typeof createServer>, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("The server has no address");
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${address.port}`);
    });
  });
}
