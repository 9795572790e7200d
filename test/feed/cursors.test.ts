import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { runs } from "../properties/seed.js";
import { basic, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { connect, fastFeed, listen, until, type Connection } from "./support.js";

let gateway: TestGateway;
let mine: Connection;
let others: Connection;
/** Cursors of the first user, who may see one organization only. */
let cursors: Readonly<Record<"episodes" | "later" | "unknown" | "cameras" | "messages", string>>;
let othersCursor: string;
/** Cameras that the first user may see. */
let seen: ReadonlySet<string>;

beforeAll(async () => {
  gateway = await startGateway({ env: fastFeed, simulatorEnv: { SIMULATOR_USERS: "10" } });
  mine = connect("WebSocket", gateway.url, { authorization: basic("user-1") });
  others = connect("WebSocket", gateway.url, { authorization: basic("retail") });
  const streams = (await gateway.simulator.get("/streams?limit=500&select=name", "user-1")) as Data;
  seen = new Set(streams.streams.map(({ name }: { name: string }) => name));
  const first = await firstBatch(mine, episodes);
  othersCursor = (await firstBatch(others, episodes)).cursor;
  cursors = {
    episodes: first.cursor,
    later: await cursorAfterChange(),
    unknown: (await firstBatch(mine, episodes, { filter: { isUnknown: true } })).cursor,
    cameras: (await firstBatch(mine, cameraStatus)).cursor,
    messages: (await firstBatch(mine, messages)).cursor,
  };
}, 60_000);

afterAll(async () => {
  mine.close();
  others.close();
  await gateway.close();
});

const episodes = `subscription ($filter: EpisodeChangeFilter, $after: String) {
  root: episodeChanges(filter: $filter, after: $after) {
    cursor recovery { outcome from to reason } changes { episode { key cameraName } }
  }
}`;
const cameraStatus = `subscription ($after: String) {
  root: cameraStatusChanges(after: $after) {
    cursor recovery { outcome from to reason } changes { cameraName }
  }
}`;
const messages = `subscription ($after: String) {
  root: messageReceived(after: $after) { cursor recovery { outcome from to reason } messages { id } }
}`;

/** The first result of a subscription, which is ended then. */
async function first(
  connection: Connection,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const listener = listen(connection, query, variables);
  const result: unknown = await listener.find(() => true);
  listener.stop();
  return result;
}

async function firstBatch(...how: Parameters<typeof first>): Promise<Data> {
  const { data } = await first(...how);
  return data.root;
}

/** There is an entry in the log behind the first cursor. */
async function cursorAfterChange(): Promise<string> {
  const listener = listen(mine, episodes);
  await listener.find(() => true);
  for (const camera of [...seen].slice(0, 2)) await gateway.simulator.changeEpisodes({ open: 2, camera });
  await gateway.simulator.changeEpisodes({ open: 5, camera: await foreignCamera() });
  await until(
    () => listener.results.flatMap((result) => result.data.root.changes),
    ({ length }) => length === 4,
  );
  listener.stop();
  return listener.results.at(-1)?.data.root.cursor;
}

async function foreignCamera(): Promise<string> {
  const streams = (await gateway.simulator.get("/streams?limit=1&select=name", "retail")) as Data;
  return streams.streams[0].name;
}

/** What a cursor is made of, as far as this test needs to know to forge one. */
function parts(cursor: string): { scope: string; epoch: string; entry: string; settled: string } {
  const [, scope = "", epoch = "", entry = "", settled = ""] = cursor.split(".");
  return { scope, epoch, entry, settled };
}

function forge(changed: Partial<ReturnType<typeof parts>>, cursor = cursors.episodes): string {
  const { scope, epoch, entry, settled } = { ...parts(cursor), ...changed };
  return ["1", scope, epoch, entry, settled].join(".");
}

const refused = {
  errors: [
    {
      message: expect.stringContaining("cursor"),
      locations: expect.any(Array),
      path: ["root"],
      extensions: {
        code: "BAD_USER_INPUT",
        retryable: false,
        argument: "after",
        requestId: expect.any(String),
      },
    },
  ],
};
const recovered = { outcome: "RECOVERED", from: null, to: null, reason: null };

describe("a cursor", () => {
  test.each<[string, () => string]>([
    ["of nothing", () => ""],
    ["of random text", () => "drowssap"],
    ["of random letters in its form", () => "1.AAAAAAAAAA.BBBBBBBB_0.0-0.0"],
    ["of another version", () => cursors.episodes.replace(/^1/, "2")],
    ["without its end", () => cursors.episodes.slice(0, -12)],
    ["without its beginning", () => cursors.episodes.slice(2)],
    ["with a line break behind", () => `${cursors.episodes}\n`],
    ["with a space before", () => ` ${cursors.episodes}`],
    ["twice", () => cursors.episodes.repeat(2)],
    ["with a changed scope", () => forge({ scope: "AAAAAAAAAA" })],
    ["with a number too long", () => forge({ settled: "zzzzzzzzzzz" })],
    ["with an entry too long", () => forge({ entry: "zzzzzzzzzzz-0" })],
    ["with a negative number", () => forge({ settled: "-1" })],
    ["with a number that is none", () => forge({ settled: "NaN" })],
    ["with half an entry", () => forge({ entry: "0" })],
    ["with an epoch of other letters", () => forge({ epoch: "*" })],
    ["of a hundred thousand letters", () => "A".repeat(100_000)],
    ["of a page of a list", () => Buffer.from(JSON.stringify(["c", "1"])).toString("base64url")],
    ["of another user", () => othersCursor],
    ["of the cameras", () => cursors.cameras],
    ["of the messages", () => cursors.messages],
    ["of a feed that Watcher filters", () => cursors.unknown],
  ])("%s is refused", async (_, cursor) => {
    expect(await first(mine, episodes, { after: cursor() })).toEqual(refused);
  });

  test.each<[string, string, () => string, Record<string, unknown>]>([
    ["of all episodes for unknown ones", episodes, () => cursors.episodes, { filter: { isUnknown: true } }],
    ["of unknown episodes for known ones", episodes, () => cursors.unknown, { filter: { isUnknown: false } }],
    ["of all episodes for a search", episodes, () => cursors.episodes, { filter: { search: "vehicle" } }],
    ["of episodes for cameras", cameraStatus, () => cursors.episodes, {}],
    ["of episodes for messages", messages, () => cursors.episodes, {}],
    ["of messages for cameras", cameraStatus, () => cursors.messages, {}],
  ])("%s is refused", async (_, query, cursor, variables) => {
    expect(await first(mine, query, { ...variables, after: cursor() })).toEqual(refused);
  });

  test.each<[string, () => string]>([
    ["as it was given", () => cursors.episodes],
    ["of a log that never was", () => forge({ epoch: "AAAAAAAA_0" })],
    ["of a log without a beginning", () => forge({ epoch: "A" })],
    ["of an entry that never was", () => forge({ entry: "0-0" })],
    ["of an entry in the future", () => forge({ entry: "zzzzzzzzzz-0" })],
    ["of an entry as far away as it goes", () => forge({ entry: "zzzzzzzzzz-zzzzzzzzzz" })],
  ])("%s is gone on from, with all that happened since", async (_, cursor) => {
    const { recovery, changes } = await firstBatch(mine, episodes, { after: cursor() });
    expect(recovery).toEqual(recovered);
    const told = changes.map(({ episode }: Data) => episode.cameraName);
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.filter((name: string) => !seen.has(name))).toEqual([]);
  });

  test.each<[string, string]>([
    ["the beginning of time", "0"],
    ["a moment that Watcher does not know", "zzzzzzzzz"],
    ["the end of time", "zzzzzzzzzz"],
    ["a day in the last century", (9e11).toString(36)],
    ["next year", (Date.now() + 365 * 86_400_000).toString(36)],
  ])("from %s, of a lost log, tells what may be missing and nothing else", async (_, settled) => {
    for (const [query, cursor] of [
      [episodes, cursors.episodes],
      [cameraStatus, cursors.cameras],
      [messages, cursors.messages],
    ] as const) {
      const after = forge({ epoch: "AAAAAAAA_0", settled }, cursor);
      const { data, errors } = await first(mine, query, { after });
      if (errors === undefined) expect(["RECOVERED", "GAP"]).toContain(data.root.recovery.outcome);
      else expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  });

  test("goes on from where it was given, with what followed and nothing before", async () => {
    const { recovery, changes } = await firstBatch(mine, episodes, { after: cursors.later });
    expect({ recovery, changes }).toEqual({ recovery: recovered, changes: [] });
    const camera = [...seen][3] ?? "";
    const [made] = await gateway.simulator.changeEpisodes({ open: 1, camera });
    const listener = listen(mine, episodes, { after: cursors.later });
    const { data } = await listener.find((result) => result.data.root.changes.length > 0);
    listener.stop();
    expect(data.root.changes).toEqual([{ episode: { key: made?.id, cameraName: camera } }]);
  });
});

type Change = (cursor: string) => string;

/** Letters that cursors are made of, and some others. */
const letter = fc.constantFrom(...Array.from("0123456789abcxyzABZ._-*/= \n😀"));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(80), letter).map(
    ([at, put]): Change =>
      (cursor) =>
        cursor.slice(0, at) + put + cursor.slice(at + 1),
  ),
  fc.tuple(fc.nat(80), letter).map(
    ([at, put]): Change =>
      (cursor) =>
        cursor.slice(0, at) + put + cursor.slice(at),
  ),
  fc.tuple(fc.nat(80), fc.nat(10)).map(
    ([at, length]): Change =>
      (cursor) =>
        cursor.slice(0, at) + cursor.slice(at + length),
  ),
  fc.nat(4).map((part): Change => (cursor) => {
    const all = cursor.split(".");
    return all
      .map((each, index) =>
        index === part ? each.slice(each.length / 2) + each.slice(0, each.length / 2) : each,
      )
      .join(".");
  }),
  fc.tuple(fc.nat(4), fc.nat(4)).map(([one, other]): Change => (cursor) => {
    const all = cursor.split(".");
    return all
      .map((each, index) => (index === one ? all[other] : index === other ? all[one] : each))
      .join(".");
  }),
);

test("however a cursor is spoilt, it is refused or gone on from, and tells nothing that its user may not see", async () => {
  const outcomes = new Map<string, number>();
  const which = fc.constantFrom("episodes", "later", "unknown", "cameras", "messages");
  const property = fc.asyncProperty(
    which,
    fc.array(change, { minLength: 1, maxLength: 3 }),
    async (name, all) => {
      const after = all.reduce((cursor, spoil) => spoil(cursor), cursors[name]);
      const { data, errors } = await first(mine, episodes, { after });
      const outcome: string = errors?.[0].extensions.code ?? data.root.recovery.outcome;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(["BAD_USER_INPUT", "RECOVERED", "GAP"]).toContain(outcome);
      const told = data?.root?.changes.map(({ episode }: Data) => episode.cameraName) ?? [];
      expect(told.filter((camera: string) => !seen.has(camera))).toEqual([]);
    },
  );
  await fc.assert(property, runs(100));
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(100);
  const { data } = await gateway.query("{ viewer { name } }", { as: "user-1" });
  expect(data).toEqual({ viewer: { name: "user-1" } });
});
