import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { callsOf, expectChange, mutate, type Change } from "./changes.js";
import { idOf } from "./support.js";

/** What the device behind a camera is told. */

/** It has motors and is alive. */
const domeName = "cam-0001";
const dome = idOf("Camera", domeName);
const fixed = idOf("Camera", "cam-0002");

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.simulator.faults());
afterAll(() => gateway.close());

const read = `GET /streams?name=${domeName}&limit=1&select=name`;
const still = { command: "move_continuous", up: 0, down: 0, left: 0, right: 0, in: 0, out: 0 };
const named = `{ camera(name: "${domeName}") { name } }`;
const moved = (title: string, input: object, body: object): readonly [string, Change] => [
  title,
  {
    field: "moveCamera",
    input: { id: dome, ...input },
    select: "camera { name } wasSuperseded",
    calls: [[`POST /streams/${domeName}/ptz`, { ...still, ...body }], read],
    payload: { camera: { name: domeName }, wasSuperseded: false },
    query: named,
    shows: { camera: { name: domeName } },
  },
];

const changes: readonly (readonly [title: string, change: Change])[] = [
  [
    "settings inside the device: the rest stays",
    {
      field: "updateCameraDevice",
      input: {
        id: dome,
        manufacturer: "Makers",
        model: "Dome 7",
        serialNumber: "S7",
        firmware: "7.0",
        quality: "LOW",
        sensor: {
          brightnessPercent: 0,
          contrastPercent: 100,
          saturationPercent: 1,
          sharpnessPercent: 2,
          wideDynamicRangePercent: 3,
          backlightCompensation: "OFF",
          infraredCutFilter: "AUTO",
          orientation: "UPSIDE_DOWN",
        },
      },
      select: "camera { device { model } }",
      calls: [
        [
          `PUT /streams/${domeName}/camera_config`,
          {
            camera_info: { manufacturer: "Makers", model: "Dome 7", serial_number: "S7", firmware: "7.0" },
            media_quality: "low",
            sensor: {
              brightness_correction: 0,
              contrast_correction: 100,
              saturation: 1,
              sharpness: 2,
              wide_dynamic_range: 3,
              blacklight_compensation: { mode: "off" },
              infrared_cutoff_filter: { mode: "auto" },
              image_orientation: "upside_down",
            },
          },
        ],
        read,
        `GET /streams/${domeName}/camera_config`,
      ],
      payload: { camera: { device: { model: "Dome 7" } } },
      query: `{ camera(name: "${domeName}") { device { manufacturer model serialNumber firmware quality sensor {
        brightnessPercent contrastPercent saturationPercent sharpnessPercent wideDynamicRangePercent
        backlightCompensation infraredCutFilter orientation } } } }`,
      shows: {
        camera: {
          device: {
            manufacturer: "Makers",
            model: "Dome 7",
            serialNumber: "S7",
            firmware: "7.0",
            quality: "LOW",
            sensor: {
              brightnessPercent: 0,
              contrastPercent: 100,
              saturationPercent: 1,
              sharpnessPercent: 2,
              wideDynamicRangePercent: 3,
              backlightCompensation: "OFF",
              infraredCutFilter: "AUTO",
              orientation: "UPSIDE_DOWN",
            },
          },
        },
      },
    },
  ],
  [
    "a part of them",
    {
      field: "updateCameraDevice",
      input: { id: dome, sensor: { sharpnessPercent: 50 } },
      select: "camera { name }",
      calls: [[`PUT /streams/${domeName}/camera_config`, { sensor: { sharpness: 50 } }], read],
      payload: { camera: { name: domeName } },
      query: `{ camera(name: "${domeName}") { device { quality sensor { sharpnessPercent saturationPercent } } } }`,
      shows: {
        camera: { device: { quality: "LOW", sensor: { sharpnessPercent: 50, saturationPercent: 1 } } },
      },
    },
  ],
  [
    "how Watcher signs in",
    {
      field: "setCameraCredentials",
      input: { id: dome, password: "new-secret", port: 8554 },
      select: "camera { credentials { port } }",
      calls: [
        [`PUT /streams/${domeName}/auth`, { password: "new-secret", port: 8554 }],
        read,
        `GET /streams/${domeName}/auth`,
      ],
      payload: { camera: { credentials: { port: 8554 } } },
      query: `{ camera(name: "${domeName}") { credentials { login password port } } }`,
      shows: { camera: { credentials: { login: "viewer", password: "new-secret", port: 8554 } } },
    },
  ],
  [
    "to start again",
    {
      field: "rebootCamera",
      input: { id: dome },
      select: "camera { name }",
      calls: [`POST /streams/${domeName}/reboot`, read],
      payload: { camera: { name: domeName } },
      query: named,
      shows: { camera: { name: domeName } },
    },
  ],
  moved("to the right", { pan: 30 }, { right: 30 }),
  moved("to the left, down and out", { pan: -1, tilt: -100, zoom: -50 }, { left: 1, down: 100, out: 50 }),
  moved("up and in", { pan: 0, tilt: 100, zoom: null }, { up: 100 }),
  moved("nowhere", {}, {}),
  [
    "to stand still",
    {
      field: "stopCamera",
      input: { id: dome },
      select: "camera { name }",
      calls: [[`POST /streams/${domeName}/ptz`, still], read],
      payload: { camera: { name: domeName } },
      query: named,
      shows: { camera: { name: domeName } },
    },
  ],
];

test.each(changes)("%s", (_, change) => expectChange(gateway, change));

describe("what is refused", () => {
  test.each<[string, Pick<Change, "field" | "input">, readonly (readonly string[])[]]>([
    ["a speed beyond the highest", { field: "moveCamera", input: { pan: 101 } }, [["input", "pan"]]],
    [
      "two of them",
      { field: "moveCamera", input: { tilt: -101, zoom: 1000 } },
      [
        ["input", "tilt"],
        ["input", "zoom"],
      ],
    ],
    [
      "a percentage beyond 100",
      { field: "updateCameraDevice", input: { sensor: { sharpnessPercent: 101, contrastPercent: -1 } } },
      [
        ["input", "sensor", "contrastPercent"],
        ["input", "sensor", "sharpnessPercent"],
      ],
    ],
    [
      "a port that cannot be",
      { field: "setCameraCredentials", input: { port: 65_536, password: "x" } },
      [["input", "port"]],
    ],
  ])("%s is told before Watcher is asked", async (_, { field, input }, paths) => {
    const answer = await mutate(gateway, { field, input: { id: dome, ...input }, select: "camera { name }" });
    const userErrors = paths.map((path) => ({ code: "INVALID", path }));
    expect(answer.body.data).toEqual({ [field]: { camera: null, userErrors } });
    expect(await callsOf(answer)).toEqual([]);
  });

  test("a switch that has no such position", async () => {
    const input = { id: dome, sensor: { backlightCompensation: "AUTO" } };
    const answer = await mutate(gateway, { field: "updateCameraDevice", input, select: "camera { name }" });
    const userErrors = [{ code: "INVALID", path: ["input", "sensor", "backlightCompensation"] }];
    expect(answer.data).toEqual({ updateCameraDevice: { camera: null, userErrors } });
  });

  test("a password that Watcher repeats is not told", async () => {
    const body = { errors: [{ title: "hunter2 is too short", source: { pointer: "/password" } }] };
    await gateway.simulator.faults({
      match: { operationId: "camera_auth_save" },
      action: { status: 400, body },
    });
    const answer = await gateway.query(
      `mutation ($input: SetCameraCredentialsInput!) {
        setCameraCredentials(input: $input) { camera { name } userErrors { code message path } } }`,
      { variables: { input: { id: dome, password: "hunter2" } } },
    );
    expect(answer.data.setCameraCredentials).toMatchObject({
      camera: null,
      userErrors: [{ code: "INVALID", path: ["input", "password"] }],
    });
    expect(JSON.stringify(answer.body)).not.toContain("hunter2");
  });

  test("a device that cannot be reached", async () => {
    const { data } = await gateway.query(
      `{ cameras(first: 1, filter: { isAlive: false, isEnabled: true }) { nodes { id } } }`,
    );
    const { id } = data.cameras.nodes[0];
    const answer = await mutate(gateway, { field: "rebootCamera", input: { id }, select: "camera { name }" });
    const userErrors = [{ code: "INVALID", path: ["input"] }];
    expect(answer.data).toEqual({ rebootCamera: { camera: null, userErrors } });
  });

  test.each<[string, Pick<Change, "field" | "input" | "as">, string]>([
    ["a camera without motors", { field: "moveCamera", input: { id: fixed, pan: 1 } }, "NOT_FOUND"],
    [
      "a camera that there is not",
      { field: "stopCamera", input: { id: idOf("Camera", "never") } },
      "NOT_FOUND",
    ],
    ["an id of another type", { field: "moveCamera", input: { id: idOf("User", 1) } }, "BAD_USER_INPUT"],
    ["no right to edit", { field: "rebootCamera", input: {}, as: "visitor" }, "FORBIDDEN"],
    [
      "no right to edit the credentials",
      { field: "setCameraCredentials", input: { password: "mine" }, as: "visitor" },
      "FORBIDDEN",
    ],
    [
      "no right to edit the device",
      { field: "updateCameraDevice", input: { quality: "HIGH" }, as: "visitor" },
      "FORBIDDEN",
    ],
  ])("%s: an error of the operation", async (_, { field, input, as = "admin" }, code) => {
    const { data } = await gateway.query("{ cameras(first: 1) { nodes { id } } }", { as });
    const { id } = data.cameras.nodes[0];
    const answer = await mutate(gateway, { field, input: { id, ...input }, select: "camera { name }", as });
    expect(answer.errors).toMatchObject([{ path: [field], extensions: { code } }]);
    const writes = (await answer.requests()).filter(
      ({ method, status }) => method !== "GET" && status === 204,
    );
    expect(writes).toEqual([]);
  });
});

describe("commands to the motors", () => {
  const command = (field: string, input: object = {}, who: Pick<Change, "as" | "authorization"> = {}) =>
    mutate(gateway, {
      field,
      input: { id: dome, ...input },
      select: field === "moveCamera" ? "camera { name } wasSuperseded" : "camera { name }",
      ...who,
    });
  const sent = (after = 0) => gateway.simulator.requests({ operationId: "stream_ptz_execute", after });

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!(await condition())) if (Date.now() > deadline) throw new Error("it did not come to that");
  }

  /** The last request so far. */
  const now = async () => (await gateway.simulator.requests()).at(-1)?.n ?? 0;

  /** A command that is under way for a while. */
  async function slowly(
    who?: Pick<Change, "authorization">,
  ): Promise<{ first: Promise<Answer>; after: number }> {
    await gateway.simulator.faults({
      match: { operationId: "stream_ptz_execute" },
      times: 1,
      action: { delayMs: 2_000 },
    });
    const after = await now();
    const first = command("moveCamera", { pan: 1 }, who);
    await until(async () => (await sent(after)).length === 1);
    return { first, after };
  }

  test("of those that wait only the newest is sent, and every stop", async () => {
    const { first, after } = await slowly();
    const waiting = [];
    for (const [field, input] of [
      ["moveCamera", { pan: 2 }],
      ["moveCamera", { pan: 3 }],
      ["stopCamera", {}],
      ["moveCamera", { pan: 4 }],
      ["moveCamera", { pan: 5 }],
    ] as const) {
      waiting.push(command(field, input));
      // It has arrived when a later request is answered.
      await gateway.query("{ __typename }");
    }
    expect((await sent(after)).map(({ status }) => status)).toEqual([null]);
    const answers = await Promise.all([first, ...waiting]);
    const camera = { name: domeName };
    expect(answers).toMatchObject([
      { data: { moveCamera: { camera, wasSuperseded: false, userErrors: [] } } },
      { data: { moveCamera: { camera, wasSuperseded: true, userErrors: [] } } },
      { data: { moveCamera: { camera, wasSuperseded: true, userErrors: [] } } },
      { data: { stopCamera: { camera, userErrors: [] } } },
      { data: { moveCamera: { camera, wasSuperseded: true, userErrors: [] } } },
      { data: { moveCamera: { camera, wasSuperseded: false, userErrors: [] } } },
    ]);
    expect((await sent(after)).map(({ body }) => JSON.parse(String(body)))).toEqual([
      { ...still, right: 1 },
      still,
      { ...still, right: 5 },
    ]);
  });

  test("sessions of one account take turns together", async () => {
    const session = async () => {
      const { data } = await gateway.query(
        `mutation { login(input: { login: "admin", password: "demo" }) { sessionToken } }`,
        { as: null },
      );
      return { authorization: `Bearer ${String(data.login.sessionToken)}` };
    };
    const [one, other] = [await session(), await session()];
    const { first, after } = await slowly(one);
    const waiting = command("moveCamera", { pan: 2 }, other);
    await gateway.query("{ __typename }");
    const stop = await command("stopCamera", {}, one);
    expect(stop.data).toEqual({ stopCamera: { camera: { name: domeName }, userErrors: [] } });
    expect((await first).data.moveCamera.wasSuperseded).toBe(false);
    expect((await waiting).data.moveCamera.wasSuperseded).toBe(true);
    expect((await sent(after)).map(({ body }) => JSON.parse(String(body)))).toEqual([
      { ...still, right: 1 },
      still,
    ]);
  });

  test("those of other users do not wait for them", async () => {
    const { first, after } = await slowly();
    const answer = await command("stopCamera", {}, { as: "operator" });
    expect(answer.data).toEqual({ stopCamera: { camera: { name: domeName }, userErrors: [] } });
    expect((await sent(after)).map(({ user, status }) => [user, status])).toEqual([
      ["admin", null],
      ["operator", 204],
    ]);
    await first;
  });

  test("pass by devices that take their time", async () => {
    await gateway.simulator.faults({
      match: { operationId: "camera_config_get" },
      action: { delayMs: 3_000 },
    });
    const after = await now();
    const cameras = await gateway.query("{ cameras(first: 16) { nodes { name } } }");
    const fields = cameras.data.cameras.nodes.map(
      ({ name }: { name: string }, index: number) =>
        `c${String(index)}: camera(name: ${JSON.stringify(name)}) { device { model } }`,
    );
    const stuck = gateway.query(`{ ${fields.join(" ")} }`);
    const asked = () => gateway.simulator.requests({ operationId: "camera_config_get", after });
    await until(async () => (await asked()).length === 16);
    const answer = await command("stopCamera");
    expect(answer.data).toEqual({ stopCamera: { camera: { name: domeName }, userErrors: [] } });
    expect((await asked()).every(({ status }) => status === null)).toBe(true);
    await stuck;
  });
});
