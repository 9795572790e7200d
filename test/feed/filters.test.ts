import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { connect, fastFeed, isPoll, listen, until, type Connection, type Listener } from "./support.js";

let gateway: TestGateway;
/** Cameras of the first organization, and one of another; tests take from them. */
let cameras: Place[];
let stranger: Place;
const opened: { close(): void }[] = [];
let users = 0;
const newUser = () => `user-${(users += 1)}`;

interface Place {
  readonly id: string;
  readonly name: string;
  readonly organization: { readonly id: string };
  /** Folders from the root down to that of the camera. */
  readonly path: readonly { readonly id: string }[];
}

beforeAll(async () => {
  gateway = await startGateway({ env: fastFeed, simulatorEnv: { SIMULATOR_USERS: "50" } });
  const { data } = await gateway.query(
    "{ cameras(first: 200) { nodes { id name organization { id } path { id } } } }",
  );
  // Deep in the tree, and without the names that need care in texts.
  const all: Place[] = data.cameras.nodes.filter(
    ({ name, path }: Place) => name.startsWith("cam-") && path.length > 3,
  );
  const first = idOf("Organization", "1");
  cameras = all.filter(({ organization }) => organization.id === first);
  stranger = one(all.filter(({ organization }) => organization.id !== first));
}, 60_000);

afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

afterAll(() => gateway.close());

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

/** Two cameras below different folders of the second level. */
function pair(): [Place, Place] {
  const here = nextCamera();
  const there = one(cameras.filter(({ path }) => path[1]?.id !== here.path[1]?.id));
  cameras.splice(cameras.indexOf(there), 1);
  return [here, there];
}

const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");

function connectAs(user: string): Connection {
  const connection = connect("WebSocket", gateway.url, { authorization: basic(user) });
  opened.push(connection);
  return connection;
}

const changes = `subscription ($filter: EpisodeChangeFilter, $after: String, $snapshot: Int) {
  episodeChanges(filter: $filter, after: $after, snapshot: $snapshot) {
    cursor isSnapshot recovery { outcome }
    changes { kind
      episode {
        key kind cameraName title description openedAt closedAt
        ... on FaceEpisode { matchedPersons { person { id } } }
        ... on VehicleEpisode { plate }
        ... on CustomEpisode { type }
      }
      previous { key closedAt }
    }
  }
}`;

type Filter = Readonly<Record<string, unknown>>;

const batchesOf = ({ results }: Listener): Data[] => results.map((result) => result.data.episodeChanges);
const changesOf = (listener: Listener): Data[] => batchesOf(listener).flatMap((batch) => batch.changes);
const toldKeys = (told: readonly Data[]): string[] =>
  [...new Set(told.map(({ episode }) => String(episode.key)))].sort();

/** Subscribed once its first batch is there. */
async function subscribe(
  connection: Connection,
  variables: { filter?: Filter; after?: string; snapshot?: number } = {},
): Promise<Listener> {
  const listener = listen(connection, changes, variables);
  const { errors } = await listener.find(() => true);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return listener;
}

/** Every change that was told, once everything that has happened by now must have been. */
async function settled(connection: Connection, listener: Listener, filter: Filter): Promise<Data[]> {
  const after = one(batchesOf(listener)).cursor as string;
  // Whoever goes on from there is told all of it at once.
  const again = await subscribe(connection, { filter, after });
  expect(toldKeys(changesOf(again))).toEqual(toldKeys(changesOf(listener).filter(isNotOfSnapshot(listener))));
  return changesOf(listener);
}

const isNotOfSnapshot = (listener: Listener) => {
  const inSnapshot = new Set(
    batchesOf(listener).flatMap((batch) => (batch.isSnapshot === true ? batch.changes : [])),
  );
  return (change: Data) => !inSnapshot.has(change);
};

const text = (episode: Data) => [episode.title, episode.description, episode.plate].join(" ").toLowerCase();
const personOf = (episode: Data): string | undefined => episode.matchedPersons?.[0]?.person.id;
const isUnknown = (episode: Data): boolean | undefined => {
  if (episode.kind === "FACE") return personOf(episode) === undefined;
  return episode.kind === "VEHICLE" ? episode.plate == null : undefined;
};
const subjectOf = (episode: Data): string => personOf(episode) ?? episode.plate ?? episode.key;

describe("a filter tells of the episodes", () => {
  interface Row {
    readonly title: string;
    /** One of the cameras is of another organization. */
    readonly isAcross?: true;
    /** Made of the episodes that are there, on two cameras of different folders. */
    filter(episodes: readonly Data[], here: Place, there: Place): Filter;
    fits(episode: Data, filter: Data, episodes: readonly Data[]): boolean;
  }
  const rows: Row[] = [
    {
      title: "on cameras",
      filter: (_, here) => ({ cameraIds: [here.id] }),
      fits: ({ cameraName }, { cameraIds }) => cameraIds.includes(idOf("Camera", cameraName)),
    },
    {
      title: "in the folder of a camera",
      filter: (_, here) => ({ folderIds: [here.path.at(-1)?.id] }),
      fits: ({ cameraName }, { folderIds }) => placeOf(cameraName).path.at(-1)?.id === folderIds[0],
    },
    {
      title: "in folders below one",
      filter: (_, here) => ({ folderIds: [here.path[1]?.id] }),
      fits: ({ cameraName }, { folderIds }) => placeOf(cameraName).path[1]?.id === folderIds[0],
    },
    {
      title: "of organizations",
      isAcross: true,
      filter: (_, here) => ({ organizationIds: [here.organization.id] }),
      fits: ({ cameraName }, { organizationIds }) =>
        placeOf(cameraName).organization.id === organizationIds[0],
    },
    {
      title: "on cameras of organizations only where both hold",
      isAcross: true,
      filter: (_, here, there) => ({
        organizationIds: [here.organization.id],
        cameraIds: [there.id, here.id],
      }),
      fits: ({ cameraName }, { organizationIds }) =>
        placeOf(cameraName).organization.id === organizationIds[0],
    },
    {
      title: "of kinds",
      filter: () => ({ kinds: ["FACE", "GENERIC"] }),
      fits: ({ kind }) => ["FACE", "GENERIC"].includes(String(kind)),
    },
    {
      title: "of any type of an external system",
      filter: () => ({ kinds: ["CUSTOM"] }),
      fits: ({ kind }) => kind === "CUSTOM",
    },
    {
      title: "of some types of an external system",
      filter: () => ({ customTypes: ["smoke", "queue"] }),
      fits: ({ type }) => ["smoke", "queue"].includes(String(type)),
    },
    {
      title: "of kinds and of types of an external system",
      filter: () => ({ kinds: ["HUMAN"], customTypes: ["smoke"] }),
      fits: ({ kind, type }) => kind === "HUMAN" || type === "smoke",
    },
    {
      title: "of CUSTOM narrowed by types",
      filter: () => ({ kinds: ["CUSTOM"], customTypes: ["smoke"] }),
      fits: ({ type }) => type === "smoke",
    },
    {
      title: "of persons",
      filter: (episodes) => ({
        personIds: [...new Set(episodes.flatMap((e) => personOf(e) ?? []))].slice(1),
      }),
      fits: (episode, { personIds }) => personIds.includes(personOf(episode)),
    },
    {
      title: "with plates, however these are written",
      filter: (episodes) => ({
        plates: episodes
          .flatMap(({ plate }) => plate ?? [])
          .slice(1)
          .map((plate: string, index) =>
            index % 2 === 0 ? plate : ` ${plate.slice(0, 1)} ${plate.slice(1, 4)}-${plate.slice(4)} `,
          )
          .map((plate: string) => plate.toLowerCase()),
      }),
      fits: ({ plate }, { plates }) =>
        plates.map((each: string) => each.replace(/[ -]/g, "").toUpperCase()).includes(plate),
    },
    {
      title: "that have ended",
      filter: () => ({ isClosed: true }),
      fits: ({ closedAt }) => closedAt !== null,
    },
    {
      title: "that go on",
      filter: () => ({ isClosed: false }),
      fits: ({ closedAt }) => closedAt === null,
    },
    {
      title: "of unknown persons and vehicles",
      filter: () => ({ isUnknown: true }),
      fits: (episode) => isUnknown(episode) === true,
    },
    {
      title: "of known persons and vehicles",
      filter: () => ({ isUnknown: false }),
      fits: (episode) => isUnknown(episode) === false,
    },
    {
      title: "that are the newest of their person or vehicle",
      filter: () => ({ latestPerSubject: true }),
      fits: (episode, _, episodes) =>
        one(
          episodes
            .filter((other) => subjectOf(other) === subjectOf(episode))
            .sort((a, b) => (BigInt(a.key) < BigInt(b.key) ? 1 : -1)),
        ) === episode,
    },
    {
      title: "that a picture search finds",
      filter: () => ({ search: "vehicle" }),
      // It goes ten minutes back.
      fits: (episode) =>
        text(episode).includes("vehicle") && Date.parse(String(episode.openedAt)) > Date.now() - 600_000,
    },
    {
      title: "of unknown ones on a camera",
      filter: (_, here) => ({ isUnknown: true, cameraIds: [here.id] }),
      fits: (episode, { cameraIds }) =>
        isUnknown(episode) === true && cameraIds.includes(idOf("Camera", episode.cameraName)),
    },
    {
      title: "of kinds that go on in a folder",
      filter: (_, here) => ({ kinds: ["FACE"], isClosed: false, folderIds: [here.path[1]?.id] }),
      fits: ({ kind, closedAt, cameraName }, { folderIds }) =>
        kind === "FACE" && closedAt === null && placeOf(cameraName).path[1]?.id === folderIds[0],
    },
  ];

  const places = new Map<string, Place>();
  const placeOf = (name: string): Place => one([...places.values()].filter((place) => place.name === name));

  test.each(rows)("$title", async ({ filter: filterOf, fits, isAcross }) => {
    const { simulator } = gateway;
    const [here, there, user] =
      isAcross === true ? [nextCamera(), stranger, "admin"] : [...pair(), newUser()];
    for (const place of [here, there]) places.set(place.name, place);
    const connection = connectAs(user);
    for (const { name } of [here, there]) await simulator.changeEpisodes({ open: 40, camera: name });
    for (const { name } of [here, there]) await simulator.changeEpisodes({ close: 15, camera: name });
    const among = { cameraIds: [here.id, there.id] };
    const everything = await subscribe(connection, { filter: among, snapshot: 500 });
    const present = changesOf(everything).map(({ episode }) => episode);
    const chosen = filterOf(present, here, there);
    const filter = { ...among, ...chosen };
    const expected = present.filter((episode) => fits(episode, filter, present));
    // A row that lets all or nothing through would prove nothing.
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(present.length);

    // Once this is told, so is what the snapshot was ahead of.
    await simulator.changeEpisodes({ update: present.slice(0, 1).map(({ key }) => String(key)) });
    await until(
      () => changesOf(everything),
      (told) => told.length > present.length,
    );
    const listener = await subscribe(connection, { filter });
    expect(changesOf(listener)).toEqual([]);
    await simulator.changeEpisodes({ update: present.map(({ key }) => String(key)) });
    await until(
      () => changesOf(everything),
      (told) => told.length > 2 * present.length,
    );
    const wanted = expected.map(({ key }) => String(key)).sort();
    await until(
      () => wanted.filter((key) => !toldKeys(changesOf(listener)).includes(key)),
      (missing) => missing.length === 0,
    );
    const told = await settled(connection, listener, filter);
    expect(toldKeys(told)).toEqual(wanted);
    expect(told).toHaveLength(wanted.length);
  });
});

describe("an episode", () => {
  interface Transition {
    readonly title: string;
    readonly filter: Filter;
    /** Kinds that are told of one that is opened, changed, closed, changed again and deleted; null: whether it was told before. */
    readonly told: readonly { kind: string; closed: boolean; before: boolean | null }[];
  }
  const transitions: Transition[] = [
    {
      title: "that ends does not fit isClosed: false any more",
      filter: { isClosed: false },
      told: [
        { kind: "OPENED", closed: false, before: null },
        { kind: "UPDATED", closed: false, before: false },
        { kind: "REMOVED", closed: true, before: false },
      ],
    },
    {
      title: "that ends begins to fit isClosed: true",
      filter: { isClosed: true },
      told: [
        { kind: "CLOSED", closed: true, before: null },
        { kind: "UPDATED", closed: true, before: true },
        { kind: "REMOVED", closed: true, before: true },
      ],
    },
    {
      title: "is told from its beginning to its end without conditions",
      filter: {},
      told: [
        { kind: "OPENED", closed: false, before: null },
        { kind: "UPDATED", closed: false, before: false },
        { kind: "CLOSED", closed: true, before: false },
        { kind: "UPDATED", closed: true, before: true },
        { kind: "REMOVED", closed: true, before: true },
      ],
    },
    { title: "on another camera is not told at all", filter: { cameraIds: [] }, told: [] },
  ];
  const listeners = new Map<string, Listener>();
  let id: string;

  beforeAll(async () => {
    const { simulator } = gateway;
    const camera = nextCamera();
    const connection = connect("WebSocket", gateway.url, { authorization: basic(newUser()) });
    const among = { cameraIds: [camera.id] };
    const everything = await subscribe(connection, { filter: among });
    for (const { title, filter } of transitions)
      listeners.set(title, await subscribe(connection, { filter: { ...among, ...filter } }));
    ({ id } = one(await simulator.changeEpisodes({ open: 1, camera: camera.name })));
    const steps = [{ update: [id] }, { close: [id] }, { update: [id] }, { delete: [id] }];
    for (const [index, step] of steps.entries()) {
      await until(
        () => changesOf(everything),
        ({ length }) => length === index + 1,
      );
      await simulator.changeEpisodes(step);
    }
    await until(
      () => [everything, ...listeners.values()],
      (all) =>
        all.every((each) => changesOf(each).length === 0 || changesOf(each).at(-1)?.kind === "REMOVED"),
    );
    connection.close();
  }, 30_000);

  test.each(transitions)("$title", ({ title, told }) => {
    const seen = one([listeners.get(title)].flatMap((listener) => listener ?? []));
    const kinds = changesOf(seen).map(({ kind, episode, previous }) => ({
      kind,
      closed: episode.closedAt !== null,
      before: previous && previous.closedAt !== null,
    }));
    expect(kinds).toEqual(told);
    expect(toldKeys(changesOf(seen))).toEqual(told.length === 0 ? [] : [id]);
  });

  test("that may not be seen any more is told of for the last time", async () => {
    const { simulator } = gateway;
    const [camera, user] = [nextCamera(), newUser()];
    const listener = await subscribe(connectAs(user), { filter: { cameraIds: [camera.id] } });
    const { id } = one(await simulator.changeEpisodes({ open: 1, camera: camera.name }));
    await until(
      () => changesOf(listener),
      ({ length }) => length === 1,
    );
    await simulator.changeUser(user, { rights: "none" });
    await until(
      () => changesOf(listener),
      ({ length }) => length === 2,
    );
    expect(changesOf(listener)).toMatchObject([
      { kind: "OPENED", episode: { key: id }, previous: null },
      { kind: "REMOVED", episode: { key: id }, previous: { key: id } },
    ]);
  });
});

describe("a filter is refused", () => {
  const many = Array.from({ length: 501 }, (_, index) => idOf("Camera", `cam-${index}`));
  const cameraId = idOf("Camera", "cam-0001");
  const wrong: [string, Record<string, unknown>][] = [
    ["with something that is no id", { filter: { cameraIds: ["cam-0001"] } }],
    ["with an empty id", { filter: { cameraIds: [""] } }],
    ["with the id of a folder for that of a camera", { filter: { cameraIds: [idOf("Folder", "1/1")] } }],
    ["with the id of a camera for that of a folder", { filter: { folderIds: [cameraId] } }],
    ["with the id of a camera for that of an organization", { filter: { organizationIds: [cameraId] } }],
    ["with the id of a camera for that of a person", { filter: { personIds: [cameraId] } }],
    ["with a folder without its organization", { filter: { folderIds: [idOf("Folder", "1")] } }],
    ["with an organization that is no number", { filter: { organizationIds: [idOf("Organization", "x")] } }],
    ["with more than 500 cameras", { filter: { cameraIds: many } }],
    [
      "with more than 500 folders",
      { filter: { folderIds: many.map((_, index) => idOf("Folder", `1/${index + 1}`)) } },
    ],
    [
      "with more than 500 persons",
      { filter: { personIds: many.map((_, index) => idOf("Person", String(index + 1))) } },
    ],
    ["with more than 500 plates", { filter: { plates: many } }],
    ["with an unknown kind", { filter: { kinds: ["UFO"] } }],
    ["with a search and isUnknown", { filter: { search: "car", isUnknown: true } }],
    ["with a search and latestPerSubject", { filter: { search: "car", latestPerSubject: true } }],
    ["with a search for nothing", { filter: { search: "" } }],
    ["with a condition that does not exist", { filter: { colour: "red" } }],
    ["with a snapshot of nothing", { snapshot: 0 }],
    ["with a snapshot below nothing", { snapshot: -1 }],
    ["with a snapshot of 501", { snapshot: 501 }],
    ["with a snapshot of a half", { snapshot: 1.5 }],
    ["with a snapshot beside after", { snapshot: 5, after: "x" }],
  ];
  test.each(wrong)("%s", async (_, variables) => {
    const results = await listen(connectAs("admin"), changes, variables).end();
    expect(results).toHaveLength(1);
    const { data, errors } = one(results);
    expect(data ?? null).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.any(String),
        extensions: { code: "BAD_USER_INPUT", retryable: false, requestId: expect.any(String) },
      }),
    ]);
  });

  test.each<[string, Filter | (() => Filter)]>([
    ["camera", { cameraIds: [idOf("Camera", "no-such-camera")] }],
    ["folder", { folderIds: [idOf("Folder", "1/99999")] }],
    ["organization", { organizationIds: [idOf("Organization", "99999")] }],
    ["folder of an unknown organization", { folderIds: [idOf("Folder", "99999/1")] }],
    ["person", { personIds: [idOf("Person", "99999")] }],
    ["camera of another organization", () => ({ cameraIds: [stranger.id] })],
    ["folder of another organization", () => ({ folderIds: [stranger.path[0]?.id] })],
    ["other organization", () => ({ organizationIds: [stranger.organization.id] })],
  ])("never for an unknown or unseen %s, of which nothing comes", async (_, given) => {
    const filter = typeof given === "function" ? given() : given;
    const camera = nextCamera();
    const connection = connectAs(newUser());
    const listener = await subscribe(connection, { filter, snapshot: 10 });
    const everything = await subscribe(connection);
    for (const { name } of [stranger, camera])
      await gateway.simulator.changeEpisodes({ open: 20, camera: name });
    await until(
      () => changesOf(everything),
      ({ length }) => length >= 20,
    );
    expect(await settled(connection, listener, filter)).toEqual([]);
  });
});

describe("a snapshot", () => {
  test.each<[string, number, Filter]>([
    ["as many as asked for", 3, {}],
    ["as many as there are", 500, {}],
    ["what fits the filter", 500, { kinds: ["FACE"] }],
  ])("holds %s, the newest first", async (_, snapshot, own) => {
    const camera = nextCamera();
    const made = await gateway.simulator.changeEpisodes({ open: 30, camera: camera.name });
    const filter = { cameraIds: [camera.id], ...own };
    const listener = await subscribe(connectAs(newUser()), { filter, snapshot });
    const { changes: told, isSnapshot } = one(batchesOf(listener));
    const here = (await gateway.simulator.episodes([camera.name])).episodes
      .filter(({ kind }) => own["kinds"] === undefined || kind === "face")
      .sort((a, b) => b.updatedAtMs - a.updatedAtMs);
    expect(isSnapshot).toBe(true);
    expect(told).toHaveLength(Math.min(snapshot, here.length));
    const ids = new Set([...here.slice(0, snapshot), ...made].map(({ id }) => id));
    for (const { kind, episode, previous } of told) {
      expect({ kind, previous }).toEqual({
        kind: episode.closedAt === null ? "OPENED" : "CLOSED",
        previous: null,
      });
      expect(ids).toContain(episode.key);
    }
  });
});

test("all filters of a user share one poll, and what only Watcher can filter by has its own", async () => {
  const { simulator } = gateway;
  const user = newUser();
  const [here, there] = pair();
  const begun = (await simulator.requests()).at(-1)?.n ?? 0;
  const filters: Filter[] = [
    {},
    { cameraIds: [here.id] },
    { folderIds: [there.path[1]?.id] },
    { organizationIds: [here.organization.id] },
    { kinds: ["FACE"] },
    { customTypes: ["smoke"] },
    { plates: ["A111AA11"] },
    { isClosed: true },
    { isUnknown: true },
    { isUnknown: true, cameraIds: [there.id] },
  ];
  // Each from a connection of its own.
  await Promise.all(filters.map((filter) => subscribe(connectAs(user), { filter })));
  let most = 0;
  const polls = await until(
    async () => {
      const requests = await simulator.requests({ after: begun, operationId: "episodes_list" });
      const own = requests.filter((request) => request.user === user && isPoll(request));
      for (const feed of [undefined, "true"]) {
        const pending = own.filter(({ status, query }) => status === null && query["is_unknown"] === feed);
        most = Math.max(most, pending.length);
      }
      return own;
    },
    (own) => own.length >= 6,
  );
  expect(most).toBe(1);
  expect(new Set(polls.map(({ query }) => query["is_unknown"]))).toEqual(new Set([undefined, "true"]));
});
