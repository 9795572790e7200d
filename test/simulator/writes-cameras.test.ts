import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import {
  at,
  column,
  runSimulator,
  textAt,
  textOf,
  type Answer,
  type Json,
  type RunningSimulator,
} from "./running-simulator.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({
  ...JSON.parse(readFileSync(new URL("../../contract/openapi.json", import.meta.url), "utf8")),
  $id: "contract",
});

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator({ SIMULATOR_USERS: "1" });
});
afterAll(async () => {
  await simulator.stop();
});

type Reply = Pick<Answer, "status" | "body">;

async function send(method: string, path: string, body?: unknown, as = "admin"): Promise<Reply> {
  const response = await fetch(simulator.api + path, {
    method,
    headers: { authorization: `Bearer apikey-${as}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const read = async (path: string, as = "admin") => (await send("GET", path, undefined, as)).body;

/** Status and blamed places of a refusal, as one comparable text. */
function blame({ status, body }: Reply): string {
  const errors = at(body, "errors");
  const places = Array.isArray(errors)
    ? errors.map((error) => textOf(at(error, "source.pointer") ?? at(error, "source.parameter") ?? "-"))
    : [];
  return [status, ...places].join(" ");
}

/** The written part of a camera: without what the server counts and keeps by itself. */
function config(body: Json | undefined): Record<string, Json> {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Error("No camera");
  const { stats: _stats, created_at: _created, last_change: _change, inputs = [], ...rest } = body;
  const sources = Array.isArray(inputs) ? inputs : [];
  return { ...rest, inputs: sources.map((input) => ({ ...Object(input), stats: undefined })) };
}

const added = (name: string) => ({
  name,
  can_publish: false,
  disabled: false,
  inputs: [],
  is_favourite: false,
  notifications_enabled: false,
  organization: { id: 1, title: "Горэлектротранс / City Transport" },
  organization_id: 1,
  path: [],
  static: true,
});

test("a camera is created, found everywhere, and removed from everywhere", async () => {
  const facts = async () => ({
    folder: at(await read("/organizations/1/folders/1"), "streams_count"),
    preset: at(await read("/presets/1"), "stats.streams_count"),
    organization: at(await read("/organizations/1"), "stats.streams"),
    listed: column(await simulator.call("/streams?limit=500"), "streams", "name").includes("new/one"),
    inFolder: column(await simulator.call("/streams?folder_id=1"), "streams", "name").includes("new/one"),
    found: column(await simulator.call("/streams?q=10.9.9.9"), "streams", "name"),
    byName: column(await simulator.call("/streams?sort=-name&limit=500"), "streams", "name").includes(
      "new/one",
    ),
  });
  const before = await facts();
  const body = {
    title: "Нова 😀",
    comment: "note",
    audio: { disabled: true },
    coordinates: { latitude: 1.5, longitude: -2 },
    dvr: { expiration: 3600, storage_limit: 9_007_199_254_740_991 },
    folder_id: 1,
    inputs: [
      { url: "rtsp://u:p@10.9.9.9/1", headers: { "x~/": "1" }, source_timeout: false },
      { url: "fake://x", priority: 2 },
    ],
    is_favourite: true,
    notifications_enabled: true,
    onvif: { ptz: true },
    postal_address: "1 Side Street",
    preset: { id: 1 },
    static: false,
    vision: { detectors: [{ detector_type: "faces", region_id: "a", region_coordinates: [{ x: 0, y: 1 }] }] },
  };
  const { status, body: answer } = await send("PUT", "/streams/new%2Fone", body);
  expect([status, config(answer)]).toEqual([
    200,
    {
      ...added("new/one"),
      ...body,
      map_coordinates: body.coordinates,
      preset: { id: 1, title: "7 days", is_adjustable: true },
      preset_id: 1,
      path: [{ id: 1, title: "Весь город" }],
      vision: { detectors: [{ ...body.vision.detectors[0], stats: expect.any(Object) }] },
    },
  ]);
  expect(config(await read("/streams/new%2Fone"))).toEqual(config(answer));
  expect(at(answer, "last_change.user")).toBe("admin");
  expect(at(answer, "inputs.0.stats.url")).toBe("rtsp://u:p@10.9.9.9/1");
  expect(await facts()).toEqual({
    folder: Number(before.folder) + 1,
    preset: Number(before.preset) + 1,
    organization: Number(before.organization) + 1,
    listed: true,
    inFolder: true,
    found: ["new/one"],
    byName: true,
  });
  expect(await send("DELETE", "/streams/new%2Fone")).toEqual({ status: 204, body: undefined });
  expect(blame(await send("DELETE", "/streams/new%2Fone"))).toBe("404 -");
  expect(await facts()).toEqual(before);
});

test.each<[string, readonly (readonly [string, unknown])[], Record<string, unknown>]>([
  [
    "what is left out stays",
    [
      ["", { title: "a", comment: "b" }],
      ["", { title: "c" }],
    ],
    { title: "c", comment: "b" },
  ],
  [
    "null unsets",
    [
      ["", { title: "a", comment: "b" }],
      ["", { title: null }],
    ],
    { comment: "b" },
  ],
  [
    "objects merge",
    [
      ["", { dvr: { expiration: 1, storage_limit: 2 } }],
      ["", { dvr: { expiration: null, redundancy_factor: 3 } }],
    ],
    { dvr: { storage_limit: 2, redundancy_factor: 3 } },
  ],
  [
    "arrays are replaced",
    [
      ["", { inputs: [{ url: "fake://a" }, { url: "fake://b" }] }],
      ["", { inputs: [{ url: "publish://" }] }],
    ],
    { inputs: [{ url: "publish://", stats: undefined }], can_publish: true },
  ],
  [
    "$reset replaces everything",
    [
      ["", { title: "a", folder_id: 1 }],
      ["", { $reset: true, comment: "b" }],
    ],
    { comment: "b" },
  ],
  [
    "an override lies over what is stored",
    [
      ["", { title: "a", comment: "b" }],
      ["?part=config_override", { title: "o" }],
      ["", { title: "c" }],
    ],
    { title: "o", comment: "b" },
  ],
  [
    "null takes an override away",
    [
      ["", { title: "a" }],
      ["?part=config_override", { title: "o" }],
      ["?part=config_override", { title: null }],
    ],
    { title: "a" },
  ],
  [
    "the older twin of coordinates is understood",
    [["", { map_coordinates: { latitude: 3, longitude: 4 } }]],
    { coordinates: { latitude: 3, longitude: 4 }, map_coordinates: { latitude: 3, longitude: 4 } },
  ],
  [
    "what is read-only is dropped",
    [["", { inputs: [{ url: "fake://a", stats: { bytes: "wrong" } }] }]],
    { inputs: [{ url: "fake://a", stats: undefined }] },
  ],
  ["disabled cameras wait", [["", { disabled: true }]], { disabled: true }],
])("%s", async (_title, writes, expected) => {
  const path = "/streams/merging";
  expect((await send("PUT", path, { organization_id: 1 })).status).toBe(200);
  for (const [query, body] of writes) {
    expect([(await send("PUT", path + query, body)).status, body]).toEqual([200, body]);
  }
  const camera = await read(path);
  expect(config(camera)).toEqual({ ...added("merging"), ...expected });
  expect(at(camera, "stats.status")).toBe("disabled" in expected ? "waiting" : "running");
  expect((await send("DELETE", path)).status).toBe(204);
});

test("a deleted override shows what is stored again", async () => {
  await send("PUT", "/streams/layers", { organization_id: 1, title: "stored" });
  await send("PUT", "/streams/layers?part=config_override", { title: "for now" });
  expect(at(await read("/streams/layers"), "title")).toBe("for now");
  expect((await send("DELETE", "/streams/layers?part=config_override")).status).toBe(204);
  expect(at(await read("/streams/layers"), "title")).toBe("stored");
  await send("DELETE", "/streams/layers");
});

test.each(["cam-0003", "cam-0006", "gate%2Fnorth%2F1"])(
  "a title written to %s leaves the rest as it was",
  async (name) => {
    const before = config(await read(`/streams/${name}`));
    expect((await send("PUT", `/streams/${name}`, { title: "Other" })).status).toBe(200);
    expect(config(await read(`/streams/${name}`))).toEqual({ ...before, title: "Other" });
  },
);

test.each<[string, string, unknown, string]>([
  [
    "an unknown field",
    "bad",
    { nme: 1, inputs: [{ url: "fake://", frequency: 1 }] },
    "400 /nme /inputs/0/frequency",
  ],
  ["wrong types", "bad", { title: 1, static: "yes", dvr: [], inputs: {} }, "400 /title /static /dvr /inputs"],
  ["an unknown scheme", "bad", { inputs: [{ url: "fake://" }, { url: "ftp://x" }] }, "400 /inputs/1/url"],
  ["an input without a URL", "bad", { inputs: [{}] }, "400 /inputs/0/url"],
  [
    "a null that is needed",
    "bad",
    { coordinates: { latitude: null } },
    "400 /coordinates/longitude /coordinates/latitude",
  ],
  ["a wrong word", "bad", { vision: { alg: "dogs" } }, "400 /vision/alg"],
  [
    "a number out of range",
    "bad",
    { dvr: { redundancy_factor: -1, expiration: 1.5 } },
    "400 /dvr/redundancy_factor /dvr/expiration",
  ],
  [
    "a number with too many digits",
    "bad",
    '{"dvr":{"storage_limit":9007199254740993}}',
    "400 /dvr/storage_limit",
  ],
  [
    "neither a number nor false",
    "bad",
    { inputs: [{ url: "rtsp://a", source_timeout: true }] },
    "400 /inputs/0/source_timeout",
  ],
  ["a pointer with odd characters", "bad", { "a/b~c": 1 }, "400 /a~1b~0c"],
  [
    "at most ten problems",
    "bad",
    Object.fromEntries(Array.from("abcdefghijkl").map((name) => [name, 1])),
    `400 ${Array.from("abcdefghij")
      .map((name) => `/${name}`)
      .join(" ")}`,
  ],
  ["another name than that of the path", "bad", { name: "good" }, "400 /name"],
  ["no organization among several", "bad", { title: "x" }, "400 /organization_id"],
  ["an unknown organization", "bad", { organization: { id: 77 } }, "400 /organization/id"],
  ["twins that differ", "bad", { organization: { id: 1 }, organization_id: 2 }, "400 /organization_id"],
  ["a folder of another organization", "bad", { organization_id: 2, folder_id: 1 }, "400 /folder_id"],
  ["an unknown folder", "bad", { organization_id: 1, folder_id: 7777 }, "400 /folder_id"],
  [
    "a preset that is not for the organization",
    "bad",
    { organization_id: 1, preset_id: 5 },
    "400 /preset_id",
  ],
  ["an override of nothing", "bad?part=config_override", { organization_id: 1 }, "404 -"],
  ["an unknown layer", "bad?part=ram", { organization_id: 1 }, "400 part"],
  ["an unusable name", "bad%2F%2Fone", { organization_id: 1 }, "400 name"],
  ["a list", "bad", [], "400 "],
])("%s is refused and changes nothing", async (_title, path, body, expected) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${simulator.api}/streams/${path}`, {
    method: "PUT",
    headers: { authorization: "Bearer apikey-admin", "content-type": "application/json; charset=utf-8" },
    body: text,
  });
  expect(blame({ status: response.status, body: JSON.parse(await response.text()) })).toBe(expected);
  expect((await send("GET", `/streams/${path.replace(/\?.*/, "")}`)).status).toBe(404);
});

test.each<[string, string, string, unknown, string]>([
  ["guard", "PUT", "/streams/NAME", { title: "x" }, "403 -"],
  ["guard", "DELETE", "/streams/NAME", undefined, "403 -"],
  ["guard", "PUT", "/streams/NAME", { is_favourite: true, notifications_enabled: true }, "200"],
  ["guard", "POST", "/streams/NAME/reboot", undefined, "403 -"],
  ["guard", "PUT", "/streams/NAME/auth", {}, "403 -"],
  ["guard", "PUT", "/streams/other", { organization_id: 1 }, "403 -"],
  ["retail", "PUT", "/streams/NAME", { title: "x" }, "404 -"],
  ["retail", "DELETE", "/streams/NAME", undefined, "404 -"],
  ["retail", "PUT", "/streams/other", { organization_id: 1 }, "400 /organization_id"],
  ["member-7", "PUT", "/streams/NAME", { is_favourite: true }, "403 -"],
])("%s: %s %s %j", async (as, method, path, body, expected) => {
  const name = textOf(
    column(await simulator.call("/streams?limit=1", { as: "guard" }), "streams", "name")[0],
  );
  expect(blame(await send(method, path.replace("NAME", encodeURIComponent(name)), body, as))).toBe(expected);
});

test("favourites and notifications belong to the caller", async () => {
  await send("PUT", "/streams/mine", { organization_id: 1, is_favourite: true });
  const flags = async (as: string) => {
    const camera = await read("/streams/mine", as);
    return [at(camera, "is_favourite"), at(camera, "notifications_enabled")];
  };
  const subscription = {
    stream_name: "mine",
    event_types: { episode_face: true },
    notification_type: "push",
  };
  expect(await send("POST", "/profile/subscriptions/stream_event", subscription)).toEqual({
    status: 200,
    body: subscription,
  });
  expect([await flags("admin"), await flags("operator")]).toEqual([
    [true, true],
    [false, false],
  ]);
  const end = () => send("DELETE", "/profile/subscriptions/stream_event", subscription);
  expect([(await end()).status, (await end()).status]).toEqual([204, 404]);
  expect(await flags("admin")).toEqual([true, false]);
  const refused = [{ event_types: {} }, { notification_type: "sms" }, { stream_name: "none" }];
  const answers = refused.map((part) =>
    send("POST", "/profile/subscriptions/stream_event", { ...subscription, ...part }),
  );
  expect((await Promise.all(answers)).map(blame)).toEqual([
    "400 /event_types",
    "400 /notification_type",
    "404 -",
  ]);
  await send("DELETE", "/streams/mine");
});

test("a preset that is not adjustable decides on recording and analytics", async () => {
  const path = "/streams/preset";
  const settings = async () => {
    const { dvr, vision, preset_id } = config(await read(path));
    return { dvr, vision, preset_id };
  };
  await send("PUT", path, { organization_id: 1, dvr: { expiration: 60 } });
  await send("PUT", path, { preset_id: 2, dvr: { expiration: 1 }, vision: { alg: "plates" } });
  const decided = { dvr: { expiration: 30 * 86_400 }, vision: { alg: "faces" }, preset_id: 2 };
  expect(await settings()).toEqual(decided);
  const { status } = await send("PUT", path, { dvr: { expiration: 5 }, vision: null, title: "x" });
  expect([status, await settings()]).toEqual([200, decided]);
  await send("PUT", path, { preset: null, dvr: { expiration: 5 } });
  expect(await settings()).toEqual({ dvr: { expiration: 5 }, vision: { alg: "faces" } });
  await send("DELETE", path);
});

test("a camera moves between folders and organizations, and is seen by those who may", async () => {
  const path = "/streams/moving";
  const statuses = async () =>
    Promise.all(
      ["operator", "guard", "retail"].map(async (as) => (await send("GET", path, undefined, as)).status),
    );
  const places = async () => {
    const { organization_id, folder_id, preset_id } = config(await read(path));
    return { organization_id, folder_id, preset_id };
  };
  await send("PUT", path, { organization_id: 1, preset_id: 1 });
  expect(await statuses()).toEqual([200, 404, 404]);
  const guarded = column(
    await simulator.call("/organizations/1/folders?limit=500", { as: "guard" }),
    "folders",
    "id",
  ).at(-1);
  await send("PUT", path, { folder_id: guarded });
  expect([await statuses(), await places()]).toEqual([
    [200, 200, 404],
    { organization_id: 1, folder_id: guarded, preset_id: 1 },
  ]);
  await send("PUT", path, { organization_id: 2 });
  expect([await statuses(), await places()]).toEqual([[404, 404, 200], { organization_id: 2, preset_id: 1 }]);
  await send("DELETE", path);
});

test("no more cameras than the organization may have", async () => {
  const present = Number(at(await read("/organizations/4"), "stats.streams"));
  await send("PUT", "/organizations/4", { title: "Sandbox", limits: { streams: present + 1 } });
  const answers = [];
  for (const name of ["last", "beyond"])
    answers.push(blame(await send("PUT", `/streams/${name}`, { organization_id: 4 })));
  expect(answers).toEqual(["200", "400 /organization_id"]);
});

test("with a camera go its episodes, its cells and the rights on it", async () => {
  const path = "/streams/going";
  await send("PUT", path, { organization_id: 1 });
  await simulator.control("POST", "/episodes", { open: 2, camera: "going" });
  await send("PUT", `${path}/permissions/users/4`, { can_view: true });
  const seen = async () => [
    column(await simulator.call("/episodes?media=going"), "episodes", "media").length,
    (await send("GET", "/users/4/permissions/streams/going")).status,
    (await send("GET", path, undefined, "visitor")).status,
  ];
  expect(await seen()).toEqual([2, 200, 200]);
  await send("DELETE", path);
  expect(await seen()).toEqual([0, 404, 404]);
  await send("PUT", path, { organization_id: 1 });
  expect(await seen()).toEqual([0, 404, 404]);
});

test("direct rights are the same from the camera and from the user", async () => {
  const byCamera = "/streams/shared/permissions/users/4";
  const byUser = "/users/4/permissions/streams/shared";
  await send("PUT", "/streams/shared", { organization_id: 1 });
  const none = { can_view: false, can_view_dvr: false, can_use_ptz: false, dvr_depth_limit: 0 };
  const views = async () => [await read(byCamera), await read(byUser)];
  const both = (permissions: Json) => [
    { user: { id: 4 }, permissions },
    { stream: { name: "shared" }, permissions },
  ];
  const first = await send("PUT", byCamera, { can_view: true });
  expect([first.body, ...(await views())]).toEqual([
    both({ ...none, can_view: true })[0],
    ...both({ ...none, can_view: true }),
  ]);
  const second = await send("PUT", byUser, { dvr_depth_limit: 60, can_view: null });
  expect([second.body, ...(await views())]).toEqual([
    both({ ...none, dvr_depth_limit: 60 })[1],
    ...both({ ...none, dvr_depth_limit: 60 }),
  ]);
  expect([(await send("DELETE", byUser)).status, (await send("DELETE", byCamera)).status]).toEqual([
    204, 404,
  ]);
  expect(blame(await send("PUT", "/streams/shared/permissions/users/5", {}))).toBe("404 -");
  expect(blame(await send("PUT", byCamera, {}, "visitor"))).toBe("404 -");
  await send("DELETE", "/streams/shared");
});

test("an activation token is issued and looked up", async () => {
  const { status, body } = await send("POST", "/agent_activation_token", {
    title: "x",
    organization_id: 1,
    preset_id: 1,
  });
  expect([status, body]).toEqual([200, { token: expect.any(String) }]);
  expect(await read(`/agent_activation_token/${textAt(body, "token")}`)).toEqual(body);
  expect(blame(await send("POST", "/agent_activation_token", { dvr_depth: -1 }))).toBe("400 /dvr_depth");
  expect(blame(await send("POST", "/agent_activation_token", { organization_id: 1 }, "guard"))).toBe("403 -");
});

test.each<[string, string, string, unknown]>([
  [
    "stream_config",
    "PUT",
    "/streams/shaped",
    { organization_id: 1, vision: {}, dvr: {}, onvif: {}, audio: {} },
  ],
  ["stream_config", "PUT", "/streams/shaped", { inputs: [{ url: "file://a" }], disabled: true, dvr: null }],
  ["stream_config", "PUT", "/streams/cam-0005", { comment: "x", preset: null }],
  ["stream_config", "PUT", "/streams/cam-0005", { $reset: true }],
  ["auth", "PUT", "/streams/shaped/auth", undefined],
  ["camera_config", "PUT", "/streams/shaped/camera_config", { camera_info: null }],
  ["stream_user_permission", "PUT", "/streams/shaped/permissions/users/4", {}],
  ["user_stream_permission", "PUT", "/users/4/permissions/streams/shaped", {}],
  ["agent_activation_token", "POST", "/agent_activation_token", { organization_id: 1 }],
])("%s is answered to %s %s %j as the contract says", async (schema, method, path, body) => {
  const answer = await send(method, path, body);
  const validate = ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
  validate(answer.body);
  expect([answer.status, validate.errors]).toEqual([200, null]);
});
