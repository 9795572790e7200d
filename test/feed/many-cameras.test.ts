import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";
import { startSimulator, type Simulator } from "../support/simulator.js";
import { connect, fastFeed, listen, until, type Connection, type Listener } from "./support.js";

/** More than one entry of the log holds, so that a process may read the log while it is being begun. */
const cameraCount = 2_000;

let redis: TestRedis;
let simulator: Simulator;
let gateways: readonly TestGateway[];
const connections: Connection[] = [];

beforeAll(async () => {
  const count = { SIMULATOR_CAMERAS: String(cameraCount) };
  [redis, simulator] = await Promise.all([startRedis(), startSimulator(count)]);
  const env = {
    ...fastFeed,
    REDIS_URL: redis.url,
    SESSION_SECRET: "feed-secret-0123456789abcdef01234567",
  };
  gateways = await Promise.all([1, 2].map(() => startGateway({ simulator, env })));
}, 60_000);

afterAll(async () => {
  for (const connection of connections) connection.close();
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await simulator.close();
  await redis.close();
}, 30_000);

async function subscribe({ url }: TestGateway): Promise<Listener> {
  const connection = connect("WebSocket", url, { authorization: basic("admin") });
  connections.push(connection);
  const query = "subscription { root: cameraStatusChanges { changes { kind cameraName isAlive } } }";
  const listener = listen(connection, query);
  await listener.find(({ errors }) => errors === undefined);
  return listener;
}

const changesOf = ({ results }: Listener): Data[] => results.flatMap(({ data }) => data.root.changes);

/** How often the whole list was read from its beginning. */
async function looks(): Promise<number> {
  const requests = await simulator.requests();
  const begun = requests.filter(
    ({ operationId, query }) => operationId === "streams_list" && query["name_gt"] === undefined,
  );
  return begun.length;
}

test("cameras that were there when a feed began are not told of, by any process", async () => {
  const [first, second] = gateways;
  if (first === undefined || second === undefined) throw new Error("there are no gateways");
  const listeners = [await subscribe(first), await subscribe(second)];
  const before = await looks();
  await until(looks, (count) => count >= before + 2);
  await simulator.changeCamera("cam-1234", { alive: false, status: "error" });
  for (const listener of listeners) {
    await until(
      () => changesOf(listener),
      (changes) => changes.some(({ cameraName }) => cameraName === "cam-1234"),
    );
    expect(changesOf(listener)).toEqual([{ kind: "CHANGED", cameraName: "cam-1234", isAlive: false }]);
  }
}, 60_000);
