import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { at, column, textAt, textOf } from "./running-simulator.js";
import { key, outcome, runForWriting, type Writing } from "./writing.js";

let simulator: Writing;
beforeAll(async () => {
  simulator = await runForWriting();
});
afterAll(async () => {
  await simulator.stop();
});

const picture = (name: string): Buffer =>
  readFileSync(new URL(`../../simulator/pictures/${name}.jpg`, import.meta.url));
const jpeg = picture("qr").toString("base64");

/** Folders of an organization as lines such as `0.1 Title`: level, place, title; in the order of the ids. */
async function tree(organizationId: number): Promise<readonly string[]> {
  const rows = at(await simulator.read(`/organizations/${organizationId}/folders`), "folders");
  if (!Array.isArray(rows)) throw new Error("no folders");
  return rows.map(
    (row) =>
      `${textAt(row, "hierarchy.level")}.${textAt(row, "hierarchy.order_num")} ${textAt(row, "title")}`,
  );
}

test("folders are placed, moved with what is below them, and removed with it", async () => {
  const organization = await simulator.create("POST /organizations", { title: "Filing" });
  const path = `/organizations/${organization}/folders`;
  const shift = (direction: string, destination?: number) => ({
    hierarchy: { shift: { direction, destination } },
  });
  const a = await simulator.create(`POST ${path}`, { title: "a" });
  const b = await simulator.create(`POST ${path}`, { title: "b", parent_id: a });
  const c = await simulator.create(`POST ${path}`, { title: "c", ...shift("before", b) });
  const d = await simulator.create(`POST ${path}`, { title: "d", ...shift("inside", b) });
  expect([b, c, d]).toEqual([a + 1, a + 2, a + 3]);
  expect(await tree(organization)).toEqual(["0.1 a", "1.2 b", "1.1 c", "2.1 d"]);

  const moves: readonly (readonly [number, object, readonly string[] | string])[] = [
    [b, shift("before", a), ["0.2 a", "0.1 b", "1.1 c", "1.1 d"]],
    [c, shift("after", d), ["0.2 a", "0.1 b", "1.2 c", "1.1 d"]],
    [c, shift("after", d), ["0.2 a", "0.1 b", "1.2 c", "1.1 d"]],
    [a, { parent_id: c }, ["2.1 a", "0.1 b", "1.2 c", "1.1 d"]],
    [c, { parent_id: null }, ["1.1 a", "0.1 b", "0.2 c", "1.1 d"]],
    [c, { title: "C", parent_id: null }, ["1.1 a", "0.1 b", "0.2 C", "1.1 d"]],
    [b, shift("inside", d), "400 /hierarchy/shift/destination"],
    [b, shift("after", b), "400 /hierarchy/shift/destination"],
    [b, shift("after", 1), "400 /hierarchy/shift/destination"],
    [b, shift("after"), "400 /hierarchy/shift/destination"],
    [b, { hierarchy: { shift: { destination: a } } }, "400 /hierarchy/shift/direction"],
  ];
  for (const [id, change, expected] of moves) {
    const answer = await simulator.send(`PUT ${path}/${id}`, change);
    expect(answer.status === 200 ? await tree(organization) : outcome(answer)).toEqual(expected);
  }
  expect((await simulator.send(`DELETE ${path}/${b}`)).status).toBe(204);
  expect(await tree(organization)).toEqual(["1.1 a", "0.1 C"]);
  expect((await simulator.send(`GET ${path}/${d}`)).status).toBe(404);
});

test.each([
  ["in base64", { b64_content: jpeg }, "200"],
  ["with its type", { b64_content: jpeg, mime_type: "image/jpeg" }, "200"],
  ["raw", { binary_content: "GIF89a...", mime_type: "image/gif" }, "200"],
  ["raw without a type", { binary_content: "GIF89a..." }, "400 /floor_plan/file/mime_type"],
  ["of another type", { b64_content: jpeg, mime_type: "image/png" }, "400 /floor_plan/file/mime_type"],
  ["no picture", { b64_content: Buffer.from("text").toString("base64") }, "400 /floor_plan/file/b64_content"],
  ["not base64", { b64_content: "#" }, "400 /floor_plan/file/b64_content"],
  ["twice", { b64_content: jpeg, binary_content: "GIF89a" }, "400 /floor_plan/file/binary_content"],
  ["empty", {}, "400 /floor_plan/file/b64_content"],
])("a floor plan %s", async (_title, file, expected) => {
  const topleft = { latitude: 1.5, longitude: 2 };
  const body = { title: "Plan", parent_id: 1, floor_plan: { file, topleft } };
  const answer = await simulator.send("POST /organizations/1/folders", body);
  expect(outcome(answer)).toBe(expected);
  if (answer.status !== 200) return;
  const path = `/organizations/1/folders/${textAt(answer.body, "id")}`;
  const stored = at(await simulator.read(path), "floor_plan");
  const name = textAt(stored, "file.name");
  expect(stored).toEqual({ topleft, file: { name, url: `/floor-plans/${name}` } });
  await simulator.send(`PUT ${path}`, { floor_plan: { topright: topleft, topleft: null } });
  expect(at(await simulator.read(path), "floor_plan")).toEqual({
    topright: topleft,
    file: at(stored, "file") ?? null,
  });
  await simulator.send(`PUT ${path}`, {
    floor_plan: { file: { b64_content: picture("face1").toString("base64") } },
  });
  expect(textAt(await simulator.read(path), "floor_plan.file.name")).not.toBe(name);
  await simulator.send(`PUT ${path}`, { floor_plan: null });
  expect(at(await simulator.read(path), "floor_plan")).toBeUndefined();
  expect((await simulator.send(`DELETE ${path}`)).status).toBe(204);
});

test("rights on a folder: cameras in it are seen at once, and are in no folder when it goes", async () => {
  const rows = at(await simulator.read("/organizations/2/folders"), "folders");
  const leaf = Array.isArray(rows) ? rows.find((row) => Number(at(row, "streams_count")) > 1) : undefined;
  const id = textAt(leaf, "id");
  const member = await simulator.newUser(2);
  const path = `/organizations/2/folders/${id}/users/${member.id}`;
  const seen = async () => at(await simulator.read("/streams?limit=500", member.as), "estimated_count");
  const rights = {
    can_view: true,
    can_view_dvr: true,
    can_use_ptz: false,
    can_use_actions: false,
    dvr_depth_limit: 60,
  };
  const counts = [await seen()];
  const change = { can_view: true, can_view_dvr: true, dvr_depth_limit: 60 };
  expect((await simulator.send(`PUT ${path}`, change)).body).toEqual(rights);
  expect((await simulator.send(`PUT ${path}`, { can_view: false })).body).toEqual({
    ...rights,
    can_view: false,
  });
  counts.push(await seen());
  await simulator.send(`PUT ${path}`, { can_view: true });
  expect(await simulator.read(path, member.as)).toEqual(rights);
  counts.push(await seen());
  const [first] = column(await simulator.call(`/streams?folder_id=${id}&select=name`), "streams", "name");
  expect((await simulator.send(`DELETE ${path}`)).status).toBe(204);
  counts.push(await seen());
  await simulator.send(`PUT ${path}`, { can_view: true });
  expect((await simulator.send(`DELETE /organizations/2/folders/${id}`)).status).toBe(204);
  counts.push(await seen());
  const inside = Number(at(leaf, "streams_count"));
  expect(counts).toEqual([0, 0, expect.any(Number), 0, 0]);
  expect(Number(counts[2])).toBeGreaterThanOrEqual(inside);
  const camera = await simulator.read(`/streams/${encodeURIComponent(textOf(first))}`);
  expect([at(camera, "folder_id"), at(camera, "path")]).toEqual([undefined, []]);
});

test("a mosaic: cells in order, and as many as its type has", async () => {
  const names = column(await simulator.call("/streams?organization_id=1&limit=3"), "streams", "name");
  const foreign = column(await simulator.call("/streams?organization_id=2&limit=1"), "streams", "name");
  const cells = (all: readonly unknown[]) => all.map((name) => (name === null ? {} : { name }));
  const filled = [names[1], null, names[0], names[0]];
  const wanted = { title: "Gates", organization_id: 1, type: "2x2", streams: cells(filled) };
  const refusals: readonly (readonly [object, string])[] = [
    [{ title: undefined }, "400 /title"],
    [{ type: undefined }, "400 /type"],
    [{ type: "9x9" }, "400 /type"],
    [{ type: "3x3" }, "400 /streams"],
    [{ organization_id: undefined }, "400 /organization_id"],
    [{ organization_id: 99 }, "400 /organization_id"],
    [{ streams: cells([...names, "unknown"]) }, "400 /streams/3/name"],
    [{ streams: cells([...foreign, ...names]) }, "400 /streams/0/name"],
  ];
  for (const [change, expected] of refusals) {
    expect(outcome(await simulator.send("POST /mosaics", { ...wanted, ...change }))).toBe(expected);
  }
  expect(outcome(await simulator.send("POST /mosaics", wanted, key("guard")))).toBe("403");

  const id = await simulator.create("POST /mosaics", wanted, key("operator"));
  const shown = async () => {
    const body = await simulator.read(`/mosaics/${id}`);
    const streams = at(body, "streams");
    const inCells = Array.isArray(streams) ? streams.map((cell) => at(cell, "name") ?? null) : [];
    return [at(body, "title"), at(body, "type"), at(body, "organization_id"), inCells];
  };
  expect(await shown()).toEqual(["Gates", "2x2", 1, filled]);
  expect(outcome(await simulator.send(`PUT /mosaics/${id}`, { type: "3x3" }))).toBe("400 /type");
  expect(outcome(await simulator.send(`PUT /mosaics/${id}`, { organization_id: 2 }))).toBe(
    "400 /organization_id",
  );
  const eight = [...filled, null, null, null, names[2]];
  await simulator.send(`PUT /mosaics/${id}`, { type: "1x7", streams: cells(eight) });
  await simulator.send(`PUT /mosaics/${id}`, { title: "Doors" });
  expect(await shown()).toEqual(["Doors", "1x7", 1, eight]);
  const count = async () => Number(at(await simulator.read("/organizations/1"), "stats.mosaics"));
  const before = await count();
  expect((await simulator.send(`DELETE /mosaics/${id}`)).status).toBe(204);
  expect([(await simulator.send(`GET /mosaics/${id}`)).status, await count()]).toEqual([404, before - 1]);
});
