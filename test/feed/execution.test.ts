import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import type { UpstreamRequest } from "../support/simulator.js";
import { connect, fastFeed, listen, until, type Connection, type Listener } from "./support.js";

let gateway: TestGateway;
/** Cameras that every user here may see; each test takes its own. */
let cameras: string[];
const opened: { close(): void }[] = [];
let users = 0;
const newUser = () => `user-${(users += 1)}`;

beforeAll(async () => {
  gateway = await startGateway({
    // What is looked up again to find deletions would stand among the calls that are counted here.
    env: { ...fastFeed, FEED_RECHECK_SECONDS: "300" },
    simulatorEnv: { SIMULATOR_USERS: "30" },
  });
  const streams = (await gateway.simulator.get("/streams?limit=100&select=name", "user-1")) as Data;
  cameras = streams.streams.map(({ name }: { name: string }) => name);
}, 60_000);

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  await gateway.simulator.faults();
});

afterAll(() => gateway.close());

function nextCamera(): string {
  const camera = cameras.pop();
  if (camera === undefined) throw new Error("no camera is left");
  return camera;
}

function connectAs(user: string): Connection {
  const connection = connect("WebSocket", gateway.url, { authorization: basic(user) });
  opened.push(connection);
  return connection;
}

const subscription = (selection: string) =>
  `subscription { episodeChanges { cursor changes { kind episode { key ${selection} } } } }`;

/** Subscribed once its first batch is there. */
async function subscribe(user: string, query: string): Promise<Listener> {
  const listener = listen(connectAs(user), query);
  await listener.find(({ data }) => data !== undefined);
  return listener;
}

const batchesWithChanges = ({ results }: Listener): Data[] =>
  results.filter(({ data }) => data?.episodeChanges.changes.length > 0);

/** Each one has been told so many times of something. */
async function told(listeners: readonly Listener[], times: number): Promise<Data[]> {
  await until(
    () => listeners.map((listener) => batchesWithChanges(listener).length),
    (counts) => counts.every((count) => count >= times),
  );
  return listeners.map((listener) => batchesWithChanges(listener).at(-1));
}

const lastNumber = async () => (await gateway.simulator.requests()).at(-1)?.n ?? 0;

/** Calls since then that executed events: feeds read neither pictures nor, for episodes, cameras. */
async function callsSince(after: number): Promise<readonly UpstreamRequest[]> {
  const requests = await gateway.simulator.requests({ after });
  return requests.filter(({ operationId, query }) =>
    operationId === "episodes_list"
      ? query["select"]?.split(",").some((name) => name === "preview" || name === "frame_preview")
      : operationId?.startsWith("stream"),
  );
}

const pictures = subscription("preview { mimeType }");

describe("an event is executed once", () => {
  test("for 50 sockets of a user with the same document", async () => {
    const user = newUser();
    const camera = nextCamera();
    const listeners = await Promise.all(Array.from({ length: 50 }, () => subscribe(user, pictures)));
    const before = await lastNumber();
    const [made] = await gateway.simulator.changeEpisodes({ open: 1, camera });
    const last = await told(listeners, 1);
    expect(await callsSince(before)).toHaveLength(1);
    for (const { data, errors } of last) {
      expect(errors).toBeUndefined();
      expect(data.episodeChanges.changes).toEqual([
        {
          kind: "OPENED",
          episode: { key: made?.id, preview: last[0].data.episodeChanges.changes[0].episode.preview },
        },
      ]);
    }
    const between = await lastNumber();
    await gateway.simulator.changeEpisodes({ update: [made?.id ?? ""] });
    await told(listeners, 2);
    expect(await callsSince(between)).toHaveLength(1);
  });

  test("for each of two documents", async () => {
    const user = newUser();
    const camera = nextCamera();
    // Of its own call as well: the same one at the same time would be made once in any case.
    const other = subscription("framePreview { mimeType }");
    const listeners = await Promise.all(
      [pictures, pictures, pictures, other, other].map((query) => subscribe(user, query)),
    );
    const before = await lastNumber();
    await gateway.simulator.changeEpisodes({ open: 1, camera });
    await told(listeners, 1);
    expect(await callsSince(before)).toHaveLength(2);
  });

  test("for each value of a variable that the selection uses", async () => {
    const user = newUser();
    const camera = nextCamera();
    const query = `subscription ($filter: EpisodeChangeFilter, $with: Boolean!) {
      episodeChanges(filter: $filter) {
        cursor changes { episode { key preview { mimeType } framePreview @include(if: $with) { mimeType } } }
      }
    }`;
    const listeners = await Promise.all(
      [true, true, false].map(async (isWith) => {
        const listener = listen(connectAs(user), query, { with: isWith });
        await listener.find(({ data }) => data !== undefined);
        return listener;
      }),
    );
    const before = await lastNumber();
    await gateway.simulator.changeEpisodes({ open: 1, camera });
    const last = await told(listeners, 1);
    const isThere = last.map(({ data }) => "framePreview" in data.episodeChanges.changes[0].episode);
    expect(isThere).toEqual([true, true, false]);
    expect(await callsSince(before)).toHaveLength(2);
  });

  test("for each user: what one may see is never another's", async () => {
    const [one, other] = [newUser(), newUser()];
    const camera = nextCamera();
    const listeners = await Promise.all([one, one, other, other].map((user) => subscribe(user, pictures)));
    const before = await lastNumber();
    await gateway.simulator.changeEpisodes({ open: 1, camera });
    await told(listeners, 1);
    const calls = await callsSince(before);
    expect(calls.map(({ user }) => user).sort()).toEqual([one, other].sort());
  });

  test("with one call for the cameras of all its episodes", async () => {
    const user = newUser();
    const names = [nextCamera(), nextCamera(), nextCamera(), nextCamera()];
    const listener = await subscribe(user, subscription("camera { name title status }"));
    const made = [];
    for (const camera of names) {
      made.push(...(await gateway.simulator.changeEpisodes({ open: 2, camera })));
    }
    const changesSoFar = () =>
      batchesWithChanges(listener).flatMap(({ data }) => data.episodeChanges.changes as Data[]);
    await until(changesSoFar, ({ length }) => length === made.length);
    const before = await lastNumber();
    const batches = listener.results.length;
    await gateway.simulator.changeEpisodes({ update: made.map(({ id }) => id) });
    await until(changesSoFar, ({ length }) => length === 2 * made.length);
    expect(listener.results).toHaveLength(batches + 1);
    const { changes } = listener.results.at(-1).data.episodeChanges;
    expect(new Set(changes.map(({ episode }: Data) => episode.camera.name))).toEqual(new Set(names));
    expect(await callsSince(before)).toHaveLength(1);
  });
});

test("each event reads anew", async () => {
  const { simulator } = gateway;
  const camera = nextCamera();
  const listener = await subscribe(newUser(), subscription("camera { isAlive }"));
  const [made] = await simulator.changeEpisodes({ open: 1, camera });
  await told([listener], 1); // else a slow poll reads it together with its first update, as one change
  const seen: unknown[] = [];
  for (const [index, alive] of [true, false, true].entries()) {
    await simulator.changeCamera(camera, { alive });
    await simulator.changeEpisodes({ update: [made?.id ?? ""] });
    const [batch] = await told([listener], index + 2);
    seen.push(batch.data.episodeChanges.changes[0].episode.camera.isAlive);
  }
  expect(seen).toEqual([true, false, true]);
});

describe("a field that cannot be read fails alone", () => {
  interface Row {
    readonly title: string;
    readonly selection: string;
    readonly path: string;
    readonly field: string;
  }
  test.each<Row>([
    { title: "a camera", selection: "camera { status }", path: "/streams?", field: "camera" },
    {
      title: "a picture",
      selection: "preview { mimeType }",
      path: "episode_type,preview",
      field: "preview",
    },
  ])("$title", async ({ selection, path, field }) => {
    const { simulator } = gateway;
    const [camera, user] = [nextCamera(), newUser()];
    const listener = await subscribe(user, subscription(`kind ${selection}`));
    await simulator.faults({ match: { user, path }, action: { status: 500 } });
    const [made] = await simulator.changeEpisodes({ open: 1, camera });
    const [batch] = await told([listener], 1);
    expect(batch).toEqual({
      data: {
        episodeChanges: {
          cursor: expect.any(String),
          changes: [{ kind: "OPENED", episode: { key: made?.id, kind: expect.any(String), [field]: null } }],
        },
      },
      errors: [
        {
          message: expect.stringContaining("Watcher"),
          locations: expect.any(Array),
          path: ["episodeChanges", "changes", 0, "episode", field],
          extensions: {
            code: "UPSTREAM_UNAVAILABLE",
            retryable: true,
            requestId: expect.any(String),
          },
        },
      ],
    });
    await simulator.faults();
    await simulator.changeEpisodes({ update: [made?.id ?? ""] });
    const [next] = await told([listener], 2);
    expect(next.errors).toBeUndefined();
    expect(next.data.episodeChanges.changes[0].episode[field]).not.toBeNull();
  });
});
