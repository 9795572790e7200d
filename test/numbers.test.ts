import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { basic, startGateway, type TestGateway } from "./support/gateway.js";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");

/** Watcher's own answer as text: parsing it would round the numbers that are to be compared. */
async function raw(path: string): Promise<string> {
  const url = `${gateway.simulator.url}/watcher/client-api/v3${path}`;
  return (await fetch(url, { headers: { authorization: basic("admin") } })).text();
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? "");
const episodeIds = (text: string) => all(text, /"episode_id":(\d+)/g);
const personIds = (text: string) => all(text, /"person_id":(\d+)/g);

async function data(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { body } = await gateway.query(query, { variables });
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** From now on Watcher answers this operation with this text. */
async function craft(operationId: string, body: string): Promise<void> {
  const action = { status: 200, body, contentType: "application/json" };
  await gateway.simulator.faults({ match: { operationId }, action });
}

describe("64-bit numbers keep every digit", () => {
  test("as keys and ids of a list of episodes", async () => {
    const digits = episodeIds(await raw("/episodes?sort=-episode_id&limit=60&select=media"));
    expect(digits.every((key) => BigInt(key) > BigInt(Number.MAX_SAFE_INTEGER))).toBe(true);
    const { episodes } = await data("{ episodes(first: 60) { nodes { key id } } }");
    expect(episodes.nodes).toEqual(digits.map((key) => ({ key, id: id("Episode", key) })));
  });

  test("as keys and ids of a list of persons", async () => {
    const digits = personIds(await raw("/persons?limit=60&select=name"));
    expect(digits).toContain("7234567890123456001");
    const { persons } = await data("{ persons(first: 60) { nodes { key id } } }");
    expect(persons.nodes).toEqual(digits.map((key) => ({ key, id: id("Person", key) })));
  });

  test("in node(id:), episode(key:) and episode(id:), each a record of its own", async () => {
    const digits = episodeIds(await raw("/episodes?sort=-episode_id&limit=5&select=media"));
    for (const key of digits) {
      const [cameraName] = all(await raw(`/episodes/${key}`), /"media":"([^"]*)"/g);
      const query = `query ($id: ID!, $key: ID!) {
        node(id: $id) { id ... on Episode { key cameraName } }
        byKey: episode(key: $key) { id key cameraName } byId: episode(id: $id) { id key cameraName } }`;
      const answer = await gateway.query(query, { variables: { id: id("Episode", key), key } });
      const expected = { id: id("Episode", key), key, cameraName };
      expect(answer.body.data).toEqual({ node: expected, byKey: expected, byId: expected });
      expect(await answer.upstream()).toEqual([
        `GET /episodes?episode_id=${key}&limit=1&select=episode_id,episode_type,media`,
      ]);
    }
  });

  test("so that a neighbour which rounds to the same double is another one", async () => {
    const [key = ""] = episodeIds(await raw("/episodes?sort=-episode_id&limit=1&select=media"));
    const neighbour = String(BigInt(key) + 1n);
    expect(Number(neighbour)).toBe(Number(key));
    const query = `{ a: episode(key: "${key}") { key } b: episode(key: "${neighbour}") { key } }`;
    expect(await data(query)).toEqual({ a: { key }, b: null });
    const people = ["7234567890123456001", "7234567890123456002"];
    const ids = people.map((person) => id("Person", person));
    const { nodes } = await data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { key name } } }`, {
      ids,
    });
    const names = all(await raw("/persons?limit=2&select=name"), /"name":"([^"]*)"/g);
    expect(nodes).toEqual(people.map((person, index) => ({ key: person, name: names[index] })));
  });

  test("in the filter by person, and inside matchedPersons", async () => {
    const person = "7234567890123456002";
    const text = await raw(`/episodes?person_id=${person}&sort=-episode_id&limit=100&select=matched_persons`);
    const digits = episodeIds(text);
    expect(digits.length).toBeGreaterThan(0);
    const fields = "nodes { key ... on FaceEpisode { matchedPersons { person { key id } } } }";
    const expected = digits.map((key) => ({
      key,
      matchedPersons: [{ person: { key: person, id: id("Person", person) } }],
    }));
    const answer = await gateway.query(
      `{ episodes(first: 100, filter: { personId: "${id("Person", person)}" }) { ${fields} } }`,
    );
    expect(answer.body.data).toEqual({ episodes: { nodes: expected } });
    expect(await answer.upstream()).toHaveLength(1);
    const within = await data(
      `{ person(id: "${id("Person", person)}") { key episodes(first: 100) { ${fields} } } }`,
    );
    expect(within).toEqual({ person: { key: person, episodes: { nodes: expected } } });
    expect(personIds(text).every((found) => found === person)).toBe(true);
  });

  test("in cursors: paging through episodes goes on at the very next one", async () => {
    const digits = episodeIds(await raw("/episodes?sort=-episode_id&limit=4&select=media"));
    const page = "{ edges { cursor node { key } } }";
    const { episodes } = await data(`{ episodes(first: 2) ${page} }`);
    const next = await data(`{ episodes(first: 2, after: "${episodes.edges[1].cursor}") ${page} }`);
    const keys = [...episodes.edges, ...next.episodes.edges].map(
      ({ node }: { node: { key: string } }) => node.key,
    );
    expect(keys).toEqual(digits);
  });

  test("up to the largest one, and none of them is taken for a number in the payload of an external system", async () => {
    const key = "18446744073709551615";
    const payload = `{
      "big": 9007199254740993, "list": [1, -9007199254740993, 12345678901234567890], "safe": 9007199254740991,
      "person_id": 5, "nested": {"episode_id": 7234567890123456001, "text": "id:7234567890123456001, \\"person_id\\":12"},
      "fraction": 0.1234567890123456789, "exponent": 1e30, "negative": -7, "nothing": null, "yes": true }`;
    await craft(
      "episodes_list",
      `{"episodes":[{"episode_id":${key},"episode_type":"alarm","media":"m","opened_at":1795307150543,"updated_at":1795307150544,"payload":${payload}}]}`,
    );
    expect(
      await data("{ episodes(first: 1) { nodes { key id ... on CustomEpisode { type payload } } } }"),
    ).toEqual({
      episodes: {
        nodes: [
          {
            key,
            id: id("Episode", key),
            type: "alarm",
            payload: {
              big: "9007199254740993",
              list: [1, "-9007199254740993", "12345678901234567890"],
              safe: 9007199254740991,
              person_id: 5,
              nested: { episode_id: "7234567890123456001", text: 'id:7234567890123456001, "person_id":12' },
              fraction: 0.12345678901234568,
              exponent: 1e30,
              negative: -7,
              nothing: null,
              yes: true,
            },
          },
        ],
      },
    });
  });
});

describe("moments", () => {
  const iso = (milliseconds: number | string) => new Date(Number(milliseconds)).toISOString();

  test("in milliseconds: lists give exactly Watcher's moments", async () => {
    const text = await raw("/episodes?sort=-episode_id&limit=50&select=opened_at,updated_at");
    const { episodes } = await data("{ episodes(first: 50) { nodes { openedAt updatedAt } } }");
    const [opened, updated] = [all(text, /"opened_at":(\d+)/g), all(text, /"updated_at":(\d+)/g)];
    expect(episodes.nodes).toEqual(
      opened.map((at, index) => ({ openedAt: iso(at), updatedAt: iso(updated[index] ?? "") })),
    );
    const cameras = await raw(
      "/streams?sort=name&limit=100&select=created_at,last_episode_at&last_episode_at_is_not=null",
    );
    const filter = "filter: { lastEpisodeAt: { isNull: false } }";
    const answer = await data(`{ cameras(first: 100, ${filter}) { nodes { createdAt lastEpisodeAt } } }`);
    const [created, last] = [all(cameras, /"created_at":(\d+)/g), all(cameras, /"last_episode_at":(\d+)/g)];
    expect(answer.cameras.nodes).toEqual(
      created.map((at, index) => ({ createdAt: iso(at), lastEpisodeAt: iso(last[index] ?? "") })),
    );
  });

  test("in seconds: the archive of a camera", async () => {
    const ranges = `[{"opened_at":1792802774123,"closed_at":1792885574456},{"from":1792889174,"duration":82800}]`;
    await craft(
      "streams_list",
      `{"streams":[{"name":"cam-0001","stats":{"dvr_info":{"from":1792802774,"depth":2592000,"bytes":694899000000,"ranges":${ranges}}}}]}`,
    );
    const query = `{ camera(name: "cam-0001") { archive { from depthSeconds sizeBytes ranges { from to durationSeconds } } } }`;
    expect(await data(query)).toEqual({
      camera: {
        archive: {
          from: iso(1792802774_000),
          depthSeconds: 2592000,
          sizeBytes: 694899000000,
          ranges: [
            { from: iso(1792802774123), to: iso(1792885574456), durationSeconds: 82800.333 },
            { from: iso(1792889174_000), to: iso((1792889174 + 82800) * 1000), durationSeconds: 82800 },
          ],
        },
      },
    });
  });

  test("in seconds: the real archive equals the one that Watcher tells", async () => {
    const before = await raw("/streams?name=cam-0001&select=stats.dvr_info.from");
    const { camera } = await data(`{ camera(name: "cam-0001") { archive { from } } }`);
    const after = await raw("/streams?name=cam-0001&select=stats.dvr_info.from");
    // It moves on with every second.
    const [from, to] = [before, after].map((text) => Number(all(text, /"from":(\d+)/g)[0]) * 1000);
    expect(Date.parse(camera.archive.from)).toBeGreaterThanOrEqual(from ?? NaN);
    expect(Date.parse(camera.archive.from)).toBeLessThanOrEqual(to ?? NaN);
  });

  test("in filters are exact to the millisecond, in any zone", async () => {
    const text = await raw("/episodes?sort=-episode_id&limit=40&select=media");
    const ids = episodeIds(text);
    const moments = all(text, /"opened_at":(\d+)/g);
    const at = Number(moments[20]);
    const zoned = iso(at + 3 * 3_600_000).replace("Z", "+03:00");
    const between = (low: string, high: string) =>
      ids.filter((_, index) => {
        const moment = Number(moments[index]);
        const above = low === "gt" ? moment > at : low === "gte" ? moment >= at : true;
        const below = high === "lt" ? moment < at : high === "lte" ? moment <= at : true;
        return above && below;
      });
    const only = (filter: string) =>
      `filter: { openedAt: { ${filter} gte: "${iso(moments.at(-1) ?? "")}" } }`;
    for (const [filter, expected] of [
      [`equals: "${iso(at)}"`, ids.filter((_, index) => Number(moments[index]) === at)],
      [`equals: "${zoned}"`, ids.filter((_, index) => Number(moments[index]) === at)],
      [`gt: "${iso(at)}"`, between("gt", "")],
      [`gt: "${iso(at - 1)}"`, between("gte", "")],
      [`lt: "${iso(at)}"`, between("", "lt")],
      [`lte: "${zoned}"`, between("", "lte")],
      [`lt: "${iso(at + 1)}"`, between("", "lte")],
    ] as const) {
      const { episodes } = await data(`{ episodes(first: 40, ${only(filter)}) { nodes { key } } }`);
      expect([filter, episodes.nodes]).toEqual([filter, expected.map((key) => ({ key }))]);
    }
    const written = await gateway.query(
      `{ episodes(first: 1, filter: { openedAt: { gte: "${zoned}" } }) { nodes { key } } }`,
    );
    expect(await written.upstream()).toEqual([
      `GET /episodes?opened_at_gte=${at}&sort=-episode_id&limit=1&select=episode_id,episode_type`,
    ]);
  });

  test.each([
    ["seconds where milliseconds are due", "created_at", "1795307150", "createdAt"],
    ["too late", "created_at", "10000000000001", "createdAt"],
    ["too early", "last_episode_at", "999999999999", "lastEpisodeAt"],
    ["negative", "last_episode_at", "-1", "lastEpisodeAt"],
    ["zero", "created_at", "0", "createdAt"],
    ["a text", "created_at", '"2026-01-31T09:30:00Z"', "createdAt"],
    ["beyond 53 bits", "created_at", "17953071505431795307", "createdAt"],
    ["an object", "last_episode_at", "{}", "lastEpisodeAt"],
  ])("%s: UPSTREAM_INVALID at that field only", async (_title, upstream, value, field) => {
    const good = { created_at: "1795307150543", last_episode_at: "1795307150544", [upstream]: value };
    await craft(
      "streams_list",
      `{"streams":[
        {"name":"a","title":"A","created_at":${good.created_at},"last_episode_at":${good.last_episode_at}},
        {"name":"b","title":"B","created_at":1795307150545,"last_episode_at":1795307150546}]}`,
    );
    const { body } = await gateway.query(
      "{ cameras(first: 2) { nodes { name title createdAt lastEpisodeAt } } }",
    );
    expect(body.data).toEqual({
      cameras: {
        nodes: [
          {
            name: "a",
            title: "A",
            createdAt: iso(1795307150543),
            lastEpisodeAt: iso(1795307150544),
            [field]: null,
          },
          { name: "b", title: "B", createdAt: iso(1795307150545), lastEpisodeAt: iso(1795307150546) },
        ],
      },
    });
    expect(body.errors).toMatchObject([
      { path: ["cameras", "nodes", 0, field], extensions: { code: "UPSTREAM_INVALID", retryable: false } },
    ]);
    expect(body.errors).toHaveLength(1);
  });

  test("milliseconds where seconds are due: UPSTREAM_INVALID at that field only", async () => {
    await craft(
      "streams_list",
      `{"streams":[{"name":"a","stats":{"dvr_info":{"from":1792802774000,"depth":7,"ranges":[{"from":1792802774000,"duration":5},{"opened_at":1792802774,"closed_at":1792802774000}]}}}]}`,
    );
    const { body } = await gateway.query(
      "{ cameras(first: 1) { nodes { archive { from depthSeconds ranges { from to durationSeconds } } } } }",
    );
    const at = ["cameras", "nodes", 0, "archive"];
    expect((body.errors ?? []).map(({ path, extensions }) => [path, extensions?.["code"]])).toEqual(
      [
        [...at, "from"],
        [...at, "ranges", 0, "from"],
        [...at, "ranges", 0, "to"],
        [...at, "ranges", 1, "from"],
        [...at, "ranges", 1, "durationSeconds"],
      ].map((path) => [path, "UPSTREAM_INVALID"]),
    );
    expect(body.data.cameras.nodes[0].archive).toMatchObject({
      from: null,
      depthSeconds: 7,
      ranges: [
        { from: null, to: null, durationSeconds: 5 },
        { from: null, to: iso(1792802774000) },
      ],
    });
  });
});

describe("counters", () => {
  test("beyond 31 bits are numbers", async () => {
    const text = await raw(
      "/streams?name=cam-0001&select=inputs.stats.bytes,inputs.stats.bytes_dvr,dvr.storage_limit",
    );
    const [bytes, archiveBytes, limit] = ["bytes", "bytes_dvr", "storage_limit"].map((name) =>
      Number(new RegExp(`"${name}":(\\d+)`).exec(text)?.[1]),
    );
    expect([bytes, archiveBytes, limit].every((value) => (value ?? 0) > 2 ** 31)).toBe(true);
    const query = `{ camera(name: "cam-0001") {
      recording { storageLimitBytes } sources { statistics { bytes archiveBytes } } } }`;
    expect(await data(query)).toEqual({
      camera: { recording: { storageLimitBytes: limit }, sources: [{ statistics: { bytes, archiveBytes } }] },
    });
  });

  test.each([
    ["the largest that is exact", "9007199254740991", 9007199254740991],
    ["the least that is exact", "-9007199254740991", -9007199254740991],
    ["one that a double cannot hold is an error, not another number", "9007199254740993", undefined],
    ["a fraction is rounded", "1.5", 2],
    ["a text is an error", '"17"', undefined],
  ])("%s", async (_title, written, expected) => {
    await craft("streams_list", `{"streams":[{"name":"a","stats":{"bytes_out":${written},"bitrate":7}}]}`);
    const { body } = await gateway.query(
      "{ cameras(first: 1) { nodes { statistics { bytesOut bitrateKbps } } } }",
    );
    expect(body.data).toEqual({
      cameras: { nodes: [{ statistics: { bytesOut: expected ?? null, bitrateKbps: 7 } }] },
    });
    const path = ["cameras", "nodes", 0, "statistics", "bytesOut"];
    expect((body.errors ?? []).map((error) => [error.path, error.extensions?.["code"]])).toEqual(
      expected === undefined ? [[path, "UPSTREAM_INVALID"]] : [],
    );
  });

  test("a value that an Int cannot hold is Watcher's fault, at that field only", async () => {
    await craft("streams_list", `{"streams":[{"name":"a","stats":{"bytes_out":5,"bitrate":3000000000}}]}`);
    const { body } = await gateway.query(
      "{ cameras(first: 1) { nodes { statistics { bytesOut bitrateKbps } } } }",
    );
    expect(body.data).toEqual({ cameras: { nodes: [{ statistics: { bytesOut: 5, bitrateKbps: null } }] } });
    expect(body.errors).toMatchObject([
      {
        path: ["cameras", "nodes", 0, "statistics", "bitrateKbps"],
        extensions: { code: "UPSTREAM_INVALID" },
      },
    ]);
  });
});
