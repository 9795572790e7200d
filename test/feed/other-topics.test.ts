import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { connect, fastFeed, listen, until, type Connection, type Listener } from "./support.js";

let gateway: TestGateway;
/** Cameras of the first organization, deep in its tree, which have an agent. */
let cameras: Place[];
let stranger: Place;
const opened: { close(): void }[] = [];
let users = 0;
const newUser = () => `user-${(users += 1)}`;

interface Place {
  readonly id: string;
  readonly name: string;
  readonly isAlive: boolean;
  readonly organization: { readonly id: string };
  readonly path: readonly { readonly id: string }[];
}

beforeAll(async () => {
  gateway = await startGateway({ env: fastFeed, simulatorEnv: { SIMULATOR_USERS: "30" } });
  const { data } = await gateway.query(
    "{ cameras(first: 200) { nodes { id name isAlive organization { id } path { id } } } }",
  );
  // Each fourth camera is without an agent.
  const all: Place[] = data.cameras.nodes.filter(
    ({ name, path }: Place) => /^cam-\d+$/.test(name) && Number(name.slice(4)) % 4 !== 0 && path.length > 3,
  );
  const own = idOf("Organization", "1");
  cameras = all.filter(({ organization }) => organization.id === own);
  stranger = one(all.filter(({ organization }) => organization.id !== own));
}, 60_000);

afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

afterAll(() => gateway.close());

const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");

function one<T>(values: readonly T[]): T {
  const [first] = values;
  if (first === undefined) throw new Error("there is none");
  return first;
}

function nextCamera(): Place {
  const camera = cameras.pop();
  if (camera === undefined) throw new Error("no camera is left");
  return camera;
}

function connectAs(user: string): Connection {
  const connection = connect("WebSocket", gateway.url, { authorization: basic(user) });
  opened.push(connection);
  return connection;
}

/** Subscribed once its first batch is there. */
async function subscribe(
  connection: Connection,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Listener> {
  const listener = listen(connection, query, variables);
  const { errors } = await listener.find(() => true);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return listener;
}

const batches = ({ results }: Listener): Data[] => results.map(({ data }) => data.root);
const changesOf = (listener: Listener): Data[] => batches(listener).flatMap(({ changes }) => changes);
const messagesOf = (listener: Listener): Data[] => batches(listener).flatMap(({ messages }) => messages);
const recovered = { outcome: "RECOVERED", from: null, to: null, reason: null };

const cameraStatus = `subscription ($filter: CameraStatusFilter, $after: String) {
  root: cameraStatusChanges(filter: $filter, after: $after) {
    cursor status staleSince recovery { outcome from to reason }
    changes {
      kind cameraName camera { name isAlive }
      isAlive wasAlive status previousStatus agentStatus previousAgentStatus
    }
  }
}`;

describe("cameraStatusChanges", () => {
  test("tells of frames, condition and agent, with what was before, and resumes", async () => {
    const { simulator } = gateway;
    const camera = nextCamera();
    const { name } = camera;
    await simulator.changeCamera(name, { alive: true, status: "running", agentStatus: "connected" });
    const connection = connectAs(newUser());
    const filter = { cameraIds: [camera.id] };
    const listener = await subscribe(connection, cameraStatus, { filter });
    expect(batches(listener)).toEqual([
      { cursor: expect.any(String), status: "LIVE", staleSince: null, recovery: null, changes: [] },
    ]);
    await simulator.changeCamera(name, { alive: false, status: "error", agentStatus: "not_connected" });
    await until(
      () => changesOf(listener),
      ({ length }) => length === 1,
    );
    const broken = {
      kind: "CHANGED",
      cameraName: name,
      camera: { name, isAlive: false },
      isAlive: false,
      wasAlive: true,
      status: "ERROR",
      previousStatus: "RUNNING",
      agentStatus: "NOT_CONNECTED",
      previousAgentStatus: "CONNECTED",
    };
    expect(changesOf(listener)).toEqual([broken]);

    const { cursor } = batches(listener)[0];
    const again = await subscribe(connection, cameraStatus, { filter, after: cursor });
    expect(batches(again)).toMatchObject([{ recovery: recovered, changes: [broken] }]);

    await simulator.changeCamera(name, { agentStatus: "rproxy_not_configured" });
    for (const each of [listener, again]) {
      await until(
        () => changesOf(each),
        ({ length }) => length === 2,
      );
      expect(changesOf(each)[1]).toEqual({
        ...broken,
        wasAlive: false,
        previousStatus: "ERROR",
        agentStatus: "REVERSE_PROXY_NOT_CONFIGURED",
        previousAgentStatus: "NOT_CONNECTED",
      });
    }
  });

  test("keeps to its filter and to what its user may see", async () => {
    const { simulator } = gateway;
    const here = nextCamera();
    const there = one(cameras.filter(({ path }) => path[1]?.id !== here.path[1]?.id));
    const connection = connectAs(newUser());
    const expected: [Record<string, unknown>, string[]][] = [
      [{}, [here.name, there.name]],
      [{ cameraIds: [here.id] }, [here.name]],
      [{ folderIds: [here.path[1]?.id] }, [here.name]],
      [{ folderIds: [here.path[0]?.id] }, [here.name, there.name]],
      [{ organizationIds: [here.organization.id] }, [here.name, there.name]],
      [{ organizationIds: [stranger.organization.id] }, []],
      [{ cameraIds: [stranger.id] }, []],
    ];
    const own = await Promise.all(
      expected.map(([filter]) => subscribe(connection, cameraStatus, { filter })),
    );
    const retail = await subscribe(connectAs("admin"), cameraStatus);
    for (const { name, isAlive } of [stranger, here, there])
      await simulator.changeCamera(name, { alive: !isAlive });
    await until(
      () => [...own, retail].map((listener) => changesOf(listener).length),
      (counts) => counts.every((count, index) => count >= (expected[index]?.[1].length ?? 3)),
    );
    // A cursor brings what the others were told, and nothing else.
    const again = await Promise.all(
      expected.map(([filter], index) => {
        const after: unknown = own[index] && batches(own[index])[0].cursor;
        return subscribe(connection, cameraStatus, { filter, after });
      }),
    );
    const names = (listener: Listener) => changesOf(listener).map(({ cameraName }) => cameraName as string);
    for (const [index, [, wanted]] of expected.entries()) {
      for (const listener of [own[index], again[index]])
        expect(listener && names(listener).sort()).toEqual([...wanted].sort());
    }
    expect(names(retail).sort()).toEqual([here.name, stranger.name, there.name].sort());
  });

  test("tells of cameras that come and go with the rights of its user", async () => {
    const { simulator } = gateway;
    const [camera, user] = [nextCamera(), newUser()];
    const listener = await subscribe(connectAs(user), cameraStatus, { filter: { cameraIds: [camera.id] } });
    await simulator.changeUser(user, { rights: "none" });
    await until(
      () => changesOf(listener),
      ({ length }) => length === 1,
    );
    await simulator.changeUser(user, { rights: "initial" });
    await until(
      () => changesOf(listener),
      ({ length }) => length === 2,
    );
    const [gone, there] = changesOf(listener);
    expect(gone).toMatchObject({
      kind: "REMOVED",
      cameraName: camera.name,
      camera: null,
      isAlive: null,
      status: null,
      agentStatus: null,
    });
    expect(there).toMatchObject({
      kind: "ADDED",
      cameraName: camera.name,
      wasAlive: null,
      previousStatus: null,
    });
    expect(there.camera.name).toBe(camera.name);
    expect(there.isAlive).toBe(gone.wasAlive);
  });
});

const received = `subscription ($after: String) {
  root: messageReceived(after: $after) {
    cursor status staleSince recovery { outcome from to reason }
    messages { key title body severity isRead }
  }
}`;

describe("messageReceived", () => {
  test("tells each user of their own messages, in order, and resumes", async () => {
    const { simulator } = gateway;
    const [one, other] = [newUser(), newUser()];
    const [mine, theirs] = await Promise.all(
      [one, other].map((user) => subscribe(connectAs(user), received)),
    );
    if (mine === undefined || theirs === undefined) throw new Error("not subscribed");
    expect(batches(mine)).toEqual([
      { cursor: expect.any(String), status: "LIVE", staleSince: null, recovery: null, messages: [] },
    ]);
    const first = await simulator.addMessage({
      user: one,
      title: "Gate open",
      body: "Дверь",
      type: "danger",
    });
    const foreign = await simulator.addMessage({ user: other, title: "For others" });
    const second = await simulator.addMessage({ user: one, title: "Gate closed" });
    await until(
      () => [messagesOf(mine).length, messagesOf(theirs).length],
      ([own = 0, others = 0]) => own >= 2 && others >= 1,
    );
    const told = [
      { key: String(first), title: "Gate open", body: "Дверь", severity: "DANGER", isRead: false },
      { key: String(second), title: "Gate closed", body: null, severity: "INFO", isRead: false },
    ];
    expect(messagesOf(mine)).toEqual(told);
    expect(messagesOf(theirs).map(({ key }) => key)).toEqual([String(foreign)]);

    const { cursor } = batches(mine)[0];
    const again = await subscribe(connectAs(one), received, { after: cursor });
    expect(batches(again)[0]).toMatchObject({ recovery: recovered });
    expect(messagesOf(again)).toEqual(told);
    const third = await simulator.addMessage({ user: one, title: "And open again" });
    for (const each of [mine, again]) {
      await until(
        () => messagesOf(each),
        ({ length }) => length === 3,
      );
      expect(messagesOf(each).at(-1).key).toBe(String(third));
    }
    // Where another user is says nothing here.
    const wrong = await listen(connectAs(other), received, { after: cursor }).end();
    expect(wrong).toMatchObject([{ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }]);
  });

  test("goes on from a cursor whose log is lost", async () => {
    const { simulator } = gateway;
    const user = newUser();
    const listener = await subscribe(connectAs(user), received);
    const [version, scope, , entry, settled] = String(batches(listener)[0].cursor).split(".");
    const missed = await simulator.addMessage({ user, title: "Missed" });
    await until(
      () => messagesOf(listener),
      ({ length }) => length === 1,
    );
    const after = [version, scope, "AAAAAAAA_0", entry, settled].join(".");
    const again = await subscribe(connectAs(user), received, { after });
    expect(batches(again)).toMatchObject([{ recovery: recovered, messages: [{ key: String(missed) }] }]);
  });
});

test.each([
  ["cameraStatusChanges", "cursor"],
  ["messageReceived", "cursor"],
])("%s is for those who are signed in", async (field, selection) => {
  const connection = connect("WebSocket", gateway.url);
  opened.push(connection);
  const results = await listen(connection, `subscription { ${field} { ${selection} } }`).end();
  expect(results).toMatchObject([{ errors: [{ path: [field], extensions: { code: "UNAUTHENTICATED" } }] }]);
});
