import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { startGateway, type Answer, type Data, type TestGateway } from "./support/gateway.js";
import type { FaultRule } from "./support/simulator.js";

/** A wall of cameras, with what comes from calls of their own. */
const wall = `{
  cameras(first: 12) {
    nodes {
      name
      title
      isAlive
      device { model firmware }
      organization { title isDefault }
      folder { title cameraCount }
      preset { title isDefault }
      latestEpisode { id kind }
      episodes(first: 1) { nodes { id openedAt } }
    }
  }
}`;

const broken = { status: 403 };
const fault = (match: FaultRule["match"], action: FaultRule["action"] = broken): FaultRule => ({
  match,
  action,
});

let gateway: TestGateway;
let healthy: Data;

beforeAll(async () => {
  gateway = await startGateway();
  const answer = await gateway.query(wall);
  expect(answer.errors).toBeUndefined();
  healthy = answer.data;
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

type Path = readonly (string | number)[];

/** The healthy answer with nothing at these places. */
function without(paths: readonly Path[]): Data {
  const data: Data = structuredClone(healthy);
  for (const path of paths) {
    const parent: Data = path.slice(0, -1).reduce((value: Data, step) => value[step], data);
    parent[path.at(-1) ?? ""] = null;
  }
  return data;
}

/** Places of a field of the cameras that fit and have a value there. */
function placesOf(field: string, fits: (camera: Data) => boolean = () => true): Path[] {
  const nodes: readonly Data[] = healthy.cameras.nodes;
  return nodes.flatMap((camera, index) =>
    camera[field] !== null && fits(camera) ? [["cameras", "nodes", index, field]] : [],
  );
}

/** Exactly these places are empty, each with its error, and all else stands. */
function expectOnly(answer: Answer, paths: readonly Path[], code: string): void {
  expect(paths.length).toBeGreaterThan(0);
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual(without(paths));
  const seen = (answer.errors ?? []).map(({ path, extensions }) => ({ path, code: extensions?.["code"] }));
  const byPath = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  expect(seen.sort(byPath)).toEqual(paths.map((path) => ({ path, code })).sort(byPath));
  for (const { extensions } of answer.errors ?? []) expect(extensions?.["requestId"]).toBe(answer.requestId);
}

describe("on a wall of cameras one failing call empties what came from it, and nothing else", () => {
  test("the wall has something everywhere", () => {
    for (const field of ["device", "organization", "folder", "preset", "latestEpisode", "episodes"]) {
      expect(placesOf(field).length).toBeGreaterThan(1);
    }
  });

  test("one camera's device", async () => {
    const [place] = placesOf("device").slice(2);
    const { name } = healthy.cameras.nodes[Number(place?.[2])] as { name: string };
    await gateway.simulator.faults(fault({ path: `/streams/${encodeURIComponent(name)}/camera_config` }));
    expectOnly(await gateway.query(wall), [place ?? []], "FORBIDDEN");
  });

  test("one camera's list of episodes", async () => {
    const [place] = placesOf("episodes").slice(3);
    const { name } = healthy.cameras.nodes[Number(place?.[2])] as { name: string };
    await gateway.simulator.faults(fault({ path: `media=${encodeURIComponent(name)}&` }, { status: 503 }));
    expectOnly(await gateway.query(wall), [place ?? []], "UPSTREAM_UNAVAILABLE");
  });

  test.each([
    ["the organizations", "organization", fault({ path: "/organizations?" })],
    ["the presets", "preset", fault({ path: "/presets" })],
    ["the newest episodes", "latestEpisode", fault({ path: "/episodes?opened_at=" })],
    ["the devices", "device", fault({ operationId: "camera_config_get" })],
    ["all lists of episodes", "episodes", fault({ path: "/episodes?media=" })],
  ])("%s", async (_, field, rule) => {
    await gateway.simulator.faults(rule);
    expectOnly(await gateway.query(wall), placesOf(field), "FORBIDDEN");
  });

  test("the folders of one organization", async () => {
    const nodes: readonly Data[] = healthy.cameras.nodes;
    const answer = await gateway.query(wall);
    const paths = (await answer.upstream()).flatMap(
      (call) => /\/organizations\/\d+\/folders\b/.exec(call) ?? [],
    );
    expect(new Set(paths).size).toBeGreaterThan(1);
    const [path = ""] = paths;
    const id = Buffer.from(`Organization:${path.split("/")[2]}`).toString("base64url");
    const organization = (await gateway.query(`{ organization(id: "${id}") { title } }`)).data.organization;
    await gateway.simulator.faults(fault({ path }));
    const places = placesOf("folder", (camera) => camera.organization.title === organization.title);
    expect(places.length).toBeLessThan(nodes.length);
    expectOnly(await gateway.query(wall), places, "FORBIDDEN");
  });

  test("everything at once leaves the cameras", async () => {
    await gateway.simulator.faults(
      fault({ path: "/organizations" }),
      fault({ path: "/presets" }),
      fault({ path: "/episodes" }),
      fault({ operationId: "camera_config_get" }),
    );
    const fields = ["organization", "preset", "latestEpisode", "device", "episodes", "folder"];
    expectOnly(
      await gateway.query(wall),
      fields.flatMap((field) => placesOf(field)),
      "FORBIDDEN",
    );
  });
});

describe("garbage in one place", () => {
  /** What Watcher answers to the list of cameras, changed. */
  async function crafted(change: (rows: Data) => void): Promise<FaultRule> {
    const requests = await (await gateway.query(wall)).requests();
    const list = requests.find(({ operationId }) => operationId === "streams_list");
    const body: Data = await gateway.simulator.get(list?.path ?? "");
    expect(body.streams).toHaveLength(12);
    change(body.streams);
    return fault({ operationId: "streams_list" }, { status: 200, body });
  }

  test.each([
    ["a title", "title", (row: Data) => (row.title = 42)],
    ["the liveness", "isAlive", (row: Data) => (row.stats.alive = "yes")],
  ])("of %s empties that field of that camera", async (_, field, change) => {
    await gateway.simulator.faults(await crafted((rows) => change(rows[4])));
    expectOnly(await gateway.query(wall), [["cameras", "nodes", 4, field]], "UPSTREAM_INVALID");
  });

  test("in a field that is never null empties that camera", async () => {
    await gateway.simulator.faults(await crafted((rows) => (rows[4].name = 42)));
    const answer = await gateway.query("{ cameras(first: 12) { nodes { name title } } }");
    const nodes: readonly Data[] = healthy.cameras.nodes;
    expect(answer.data).toEqual({
      cameras: { nodes: nodes.map(({ name, title }, index) => (index === 4 ? null : { name, title })) },
    });
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions?.["code"]])).toEqual([
      [["cameras", "nodes", 4, "name"], "UPSTREAM_INVALID"],
    ]);
  });

  test("in every field of one device empties those fields", async () => {
    const [place = []] = placesOf("device");
    const { name } = healthy.cameras.nodes[Number(place[2])] as { name: string };
    await gateway.simulator.faults(
      fault(
        { path: `/streams/${encodeURIComponent(name)}/camera_config` },
        { status: 200, body: { camera_info: { model: 1, firmware: [] } } },
      ),
    );
    const paths = ["model", "firmware"].map((field) => [...place, field]);
    expectOnly(await gateway.query(wall), paths, "UPSTREAM_INVALID");
  });
});

describe.each(["ignoreFilters", "dropRows"])("a Watcher whose lists have the fault %s", (action) => {
  let odd: TestGateway;
  beforeAll(async () => {
    odd = await startGateway({ env: { LOG_LEVEL: "warn" } });
  });
  afterAll(() => odd.close());

  test("is read one by one: the right answer, few at once, one warning, and straight so the next time", async () => {
    const { data } = await odd.query("{ cameras(first: 40) { nodes { name } } }");
    const nodes: readonly { readonly name: string }[] = data.cameras.nodes;
    // Without commas: names with a comma are always read alone. Not the first ones, which an unfiltered list gives.
    const names = nodes
      .map(({ name }) => name)
      .filter((name) => !name.includes(","))
      .slice(-20);
    expect(names).toHaveLength(20);
    const many = (given: readonly string[]) =>
      `{ ${given.map((name, index) => `c${index}: camera(name: ${JSON.stringify(name)}) { name title }`).join(" ")} }`;
    const wanted = await odd.query(many(names));
    expect(await wanted.upstream()).toContainEqual(expect.stringMatching(/^GET \/streams\?name=/));

    await odd.simulator.faults(
      fault({ path: "/streams?" }, action),
      // Slow enough for calls to meet each other.
      { match: { operationId: "stream_get" }, action: { delayMs: 50 } },
    );
    const singles = names.map((name) => `/streams/${encodeURIComponent(name)}`);
    const first = await odd.query(many(names));
    expect(first.errors).toBeUndefined();
    expect(first.data).toEqual(wanted.data);
    const calls = (await first.requests()).map(({ path }) => path);
    expect(calls.filter((path) => path.startsWith("/streams?"))).toHaveLength(1);
    const alone = calls.filter((path) => path.startsWith("/streams/"));
    expect(new Set(alone).size).toBe(alone.length);
    // Rows that the list did give are not asked for again.
    if (action === "ignoreFilters") expect(alone.sort()).toEqual(singles.sort());
    else expect(alone).toHaveLength(10);

    const second = await odd.query(many([...names, "no such camera"]));
    expect(second.data).toEqual({ ...wanted.data, c20: null });
    const paths = (await second.requests()).map(({ path }) => path);
    expect(paths.sort()).toEqual([...singles, "/streams/no%20such%20camera"].sort());
    expect(await mostAtOnce(odd, second.requestId)).toBeLessThanOrEqual(8);
    expect(await mostAtOnce(odd, second.requestId)).toBeGreaterThan(1);

    const warnings = odd.program
      .output()
      .split("\n")
      .filter((line) => line.includes('"level":40'));
    expect(warnings.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ path: "/streams", reason: expect.any(String) }),
    ]);
  });
});

/** How many calls of an operation were under way together, by Watcher's own clock. */
async function mostAtOnce({ simulator }: TestGateway, trace: string): Promise<number> {
  const spans = (await simulator.requests({ trace })) as readonly unknown[] as readonly {
    at: number;
    ms: number;
  }[];
  return Math.max(
    ...spans.map(({ at }) => spans.filter((other) => other.at <= at && at < other.at + other.ms).length),
  );
}
