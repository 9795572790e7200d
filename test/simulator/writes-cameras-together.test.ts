import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { at, column, runSimulator, textOf, type Json, type RunningSimulator } from "./running-simulator.js";

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
beforeEach(async () => {
  for (const name of ["one", "two"]) {
    await send(
      "PUT",
      `/streams/${name}`,
      "application/json",
      JSON.stringify({ $reset: true, organization_id: 1 }),
    );
  }
});
afterAll(async () => {
  await simulator.stop();
});

async function send(method: string, path: string, type: string, text: string, as = "admin") {
  const response = await fetch(simulator.api + path, {
    method,
    headers: { authorization: `Bearer apikey-${as}`, "content-type": type },
    body: text,
  });
  const answer = await response.text();
  const body: Json | undefined = answer === "" ? undefined : JSON.parse(answer);
  const errors = at(body, "errors");
  const pointers = Array.isArray(errors)
    ? errors.map((error) => textOf(at(error, "source.pointer") ?? "-"))
    : [];
  return { status: response.status, body, blame: [response.status, ...pointers].join(" ") };
}

const names = async () =>
  column(await simulator.call("/streams?limit=500&select=name"), "streams", "name").filter(
    (name) => !textOf(name).startsWith("cam-"),
  );
const camera = async (name: string) => (await simulator.call(`/streams/${name}`)).body;

const multiedit = (streams: unknown, as?: string) =>
  send("POST", "/streams/multiedit", "application/json", JSON.stringify({ streams }), as);

test("many cameras are edited at once", async () => {
  const { status } = await multiedit([
    { name: "one", preset_id: 1 },
    { name: "two", dvr: { expiration: 77 } },
  ]);
  expect([status, at(await camera("one"), "preset.id"), at(await camera("two"), "dvr")]).toEqual([
    204,
    1,
    { expiration: 77 },
  ]);
});

test.each<[string, unknown, string, string]>([
  [
    "an unknown camera and preset",
    [{ name: "one", preset_id: 1 }, { name: "none" }, { name: "two", preset_id: 9 }],
    "admin",
    "400 /streams/1/name /streams/2/preset_id",
  ],
  ["no name", [{ name: "one", preset_id: 1 }, { preset_id: 1 }], "admin", "400 /streams/1/name"],
  [
    "a wrong value",
    [
      { name: "one", preset_id: 1 },
      { name: "two", dvr: { redundancy_factor: -1 } },
    ],
    "admin",
    "400 /streams/1/dvr/redundancy_factor",
  ],
  ["an unknown field", [{ name: "one", preset_id: 1, title: "x" }], "admin", "400 /streams/0/title"],
  ["cameras of others", [{ name: "one", preset_id: 1 }], "retail", "400 /streams/0/name"],
])("%s: no camera is edited", async (_title, streams, as, expected) => {
  expect((await multiedit(streams, as)).blame).toBe(expected);
  expect(at(await camera("one"), "preset")).toBe(undefined);
});

const load = (lines: readonly string[], type = "text/csv") =>
  send("POST", "/streams/import", type, lines.join("\r\n"));

test("cameras are created and changed from CSV", async () => {
  const before = await names();
  const { status, body } = await load([
    "\uFEFFname,title,inputs_0_url,static,dvr_expiration,dvr_storage_limit,vision_alg,organization_id,coordinates_latitude,coordinates_longitude,onvif_ptz,is_test",
    '"csv ""1""","Вход, 1",rtsp://10.1.1.1/a,false,60,5368709120,faces,1,1.5,-2,true,true',
    ",generated,fake://a,,,,,2,,,,",
    "one,changed,,,,,,,,,,",
    "",
  ]);
  expect([status, body]).toEqual([200, { created: 2, updated: 1 }]);
  const created = (await names()).filter((name) => !before.includes(name));
  expect(created).toEqual(['csv "1"', expect.stringMatching(/^camera-\d+$/)]);
  expect(await camera(encodeURIComponent('csv "1"'))).toMatchObject({
    title: "Вход, 1",
    inputs: [{ url: "rtsp://10.1.1.1/a" }],
    static: false,
    dvr: { expiration: 60, storage_limit: 5_368_709_120 },
    vision: { alg: "faces" },
    organization_id: 1,
    coordinates: { latitude: 1.5, longitude: -2 },
    onvif: { ptz: true },
  });
  expect(await camera("one")).toMatchObject({ title: "changed", organization_id: 1 });
});

test.each<[string, readonly string[], string]>([
  [
    "wrong cells",
    ["name,organization_id,static,inputs_0_url", "a,1,,", "b,x,yes,", "c,1,true,ftp://x"],
    "400 /1/organization_id /1/static /2/inputs_0_url",
  ],
  ["half a place", ["name,organization_id,coordinates_latitude", "a,1,1"], "400 /0/coordinates_longitude"],
  ["an unknown organization", ["name,organization_id", "a,1", "b,99"], "400 /1/organization_id"],
  ["a name that comes twice", ["name,organization_id", "a,1", "a,1"], "400 /1/name"],
  ["an unknown column", ["name,nvr_id", "a,1"], "400 /nvr_id"],
  ["more cells than columns", ["name,organization_id", "a,1,2"], "400 /0/"],
  ["an open quote", ["name,title", 'a,"x'], "400 "],
])("%s: no camera is imported", async (_title, lines, expected) => {
  const before = await names();
  expect((await load(lines)).blame).toBe(expected);
  expect(await names()).toEqual(before);
});

test("an import is text/csv, and is logged as it came", async () => {
  expect((await load(["[]"], "application/json")).status).toBe(415);
  await simulator.control("DELETE", "/requests");
  await load(["name,title", "one,é"], "text/csv; charset=utf-8");
  const { body } = await simulator.control("GET", "/requests?operationId=streams_import");
  expect(at(body, "requests.0")).toMatchObject({
    status: 200,
    contentType: "text/csv; charset=utf-8",
    body: "name,title\r\none,é",
  });
});
