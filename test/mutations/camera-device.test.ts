import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type Answer, type TestGateway } from "../support/gateway.js";
import { mutate, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

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
    field: "moveCamera { camera { name } wasSuperseded }",
    input: { id: dome, ...input },
    calls: [[`POST /streams/${domeName}/ptz`, { ...still, ...body }], [read]],
    payload: { camera: { name: domeName }, wasSuperseded: false },
    after: { query: named, data: { camera: { name: domeName } } },
  },
];

const changes: readonly (readonly [title: string, change: Change])[] = [
  [
    "settings inside the device: the rest stays",
    {
      field: "updateCameraDevice { camera { device { model } } }",
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
        [read],
        [`GET /streams/${domeName}/camera_config`],
      ],
      payload: { camera: { device: { model: "Dome 7" } } },
      after: {
        query: `{ camera(name: "${domeName}") { device { manufacturer model serialNumber firmware quality sensor {
        brightnessPercent contrastPercent saturationPercent sharpnessPercent wideDynamicRangePercent
        backlightCompensation infraredCutFilter orientation } } } }`,
        data: {
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
    },
  ],
  [
    "a part of them",
    {
      field: "updateCameraDevice { camera { name } }",
      input: { id: dome, sensor: { sharpnessPercent: 50 } },
      calls: [[`PUT /streams/${domeName}/camera_config`, { sensor: { sharpness: 50 } }], [read]],
      payload: { camera: { name: domeName } },
      after: {
        query: `{ camera(name: "${domeName}") { device { quality sensor { sharpnessPercent saturationPercent } } } }`,
        data: {
          camera: { device: { quality: "LOW", sensor: { sharpnessPercent: 50, saturationPercent: 1 } } },
        },
      },
    },
  ],
  [
    "how Watcher signs in",
    {
      field: "setCameraCredentials { camera { credentials { port } } }",
      input: { id: dome, password: "new-secret", port: 8554 },
      calls: [
        [`PUT /streams/${domeName}/auth`, { password: "new-secret", port: 8554 }],
        [read],
        [`GET /streams/${domeName}/auth`],
      ],
      payload: { camera: { credentials: { port: 8554 } } },
      after: {
        query: `{ camera(name: "${domeName}") { credentials { login password port } } }`,
        data: { camera: { credentials: { login: "viewer", password: "new-secret", port: 8554 } } },
      },
    },
  ],
  [
    "to start again",
    {
      field: "rebootCamera { camera { name } }",
      input: { id: dome },
      calls: [[`POST /streams/${domeName}/reboot`], [read]],
      payload: { camera: { name: domeName } },
      after: { query: named, data: { camera: { name: domeName } } },
    },
  ],
  moved("to the right", { pan: 30 }, { right: 30 }),
  moved("to the left, down and out", { pan: -1, tilt: -100, zoom: -50 }, { left: 1, down: 100, out: 50 }),
  moved("up and in", { pan: 0, tilt: 100, zoom: null }, { up: 100 }),
  moved("nowhere", {}, {}),
  [
    "to stand still",
    {
      field: "stopCamera { camera { name } }",
      input: { id: dome },
      calls: [[`POST /streams/${domeName}/ptz`, still], [read]],
      payload: { camera: { name: domeName } },
      after: { query: named, data: { camera: { name: domeName } } },
    },
  ],
];

test.each(changes)("%s", (_, change) => prove(gateway, change));

describe("what is refused", () => {
  test.each<[string, Pick<Refusal, "field" | "input">, readonly (readonly string[])[]]>([
    [
      "a speed beyond the highest",
      { field: "moveCamera { camera { name } }", input: { pan: 101 } },
      [["input", "pan"]],
    ],
    [
      "two of them",
      { field: "moveCamera { camera { name } }", input: { tilt: -101, zoom: 1000 } },
      [
        ["input", "tilt"],
        ["input", "zoom"],
      ],
    ],
    [
      "a percentage beyond 100",
      {
        field: "updateCameraDevice { camera { name } }",
        input: { sensor: { sharpnessPercent: 101, contrastPercent: -1 } },
      },
      [
        ["input", "sensor", "contrastPercent"],
        ["input", "sensor", "sharpnessPercent"],
      ],
    ],
    [
      "a port that cannot be",
      { field: "setCameraCredentials { camera { name } }", input: { port: 65_536, password: "x" } },
      [["input", "port"]],
    ],
  ])("%s is told before Watcher is asked", async (_, { field, input }, paths) => {
    const refused = paths.map((path) => ({ code: "INVALID", path }));
    await proveRefusal(gateway, { field, input: { id: dome, ...input }, refused, calls: [] });
  });

  test("a switch that has no such position", () =>
    proveRefusal(gateway, {
      field: "updateCameraDevice { camera { name } }",
      input: { id: dome, sensor: { backlightCompensation: "AUTO" } },
      refused: [{ code: "INVALID", path: ["input", "sensor", "backlightCompensation"] }],
    }));

  test("a password that Watcher repeats is not told", async () => {
    const body = { errors: [{ title: "hunter2 is too short", source: { pointer: "/password" } }] };
    await gateway.simulator.faults({
      match: { operationId: "camera_auth_save" },
      action: { status: 400, body },
    });
    const answer = await proveRefusal(gateway, {
      field: "setCameraCredentials { camera { name } }",
      input: { id: dome, password: "hunter2" },
      refused: [{ code: "INVALID", path: ["input", "password"] }],
    });
    expect(JSON.stringify(answer.body)).not.toContain("hunter2");
  });

  test("a device that cannot be reached", async () => {
    const { data } = await gateway.query(
      `{ cameras(first: 1, filter: { isAlive: false, isEnabled: true }) { nodes { id } } }`,
    );
    await proveRefusal(gateway, {
      field: "rebootCamera { camera { name } }",
      input: { id: data.cameras.nodes[0].id },
      refused: [{ code: "INVALID", path: ["input"] }],
    });
  });

  test.each<[string, Refusal]>([
    [
      "a camera without motors",
      { field: "moveCamera { camera { name } }", input: { id: fixed, pan: 1 }, refused: "NOT_FOUND" },
    ],
    [
      "a camera that there is not",
      {
        field: "stopCamera { camera { name } }",
        input: { id: idOf("Camera", "never") },
        refused: "NOT_FOUND",
      },
    ],
    [
      "an id of another type",
      {
        field: "moveCamera { camera { name } }",
        input: { id: idOf("User", 1) },
        refused: "BAD_USER_INPUT",
      },
    ],
    ["no right to edit", { field: "rebootCamera { camera { name } }", as: "visitor", refused: "FORBIDDEN" }],
    [
      "no right to edit the credentials",
      {
        field: "setCameraCredentials { camera { name } }",
        input: { password: "mine" },
        as: "visitor",
        refused: "FORBIDDEN",
      },
    ],
    [
      "no right to edit the device",
      {
        field: "updateCameraDevice { camera { name } }",
        input: { quality: "HIGH" },
        as: "visitor",
        refused: "FORBIDDEN",
      },
    ],
  ])("%s: an error of the operation", async (_, { as = "admin", ...refusal }) => {
    const { data } = await gateway.query("{ cameras(first: 1) { nodes { id } } }", { as });
    const { id } = data.cameras.nodes[0];
    const answer = await proveRefusal(gateway, { ...refusal, as, input: { id, ...refusal.input } });
    const writes = (await answer.requests()).filter(
      ({ method, status }) => method !== "GET" && status === 204,
    );
    expect(writes).toEqual([]);
  });
});

describe("commands to the motors", () => {
  const move = (pan: number, as?: string) =>
    mutate(gateway, {
      field: "moveCamera { camera { name } wasSuperseded }",
      input: { id: dome, pan },
      ...(as !== undefined && { as }),
    });
  const stop = (as?: string) =>
    mutate(gateway, {
      field: "stopCamera { camera { name } }",
      input: { id: dome },
      ...(as !== undefined && { as }),
    });
  const camera = { name: domeName };
  const moves = (wasSuperseded: boolean) => ({ done: { camera, wasSuperseded, userErrors: [] } });
  const stops = { done: { camera, userErrors: [] } };
  const sent = (after = 0) => gateway.simulator.requests({ operationId: "stream_ptz_execute", after });

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!(await condition())) if (Date.now() > deadline) throw new Error("it did not come to that");
  }

  /** What was sent has arrived when a later request is answered. */
  const untilArrived = () => gateway.query("{ __typename }");

  /** The last request so far. */
  const now = async () => (await gateway.simulator.requests()).at(-1)?.n ?? 0;

  /** A command that is under way until the faults are replaced. */
  async function slowly(as?: string): Promise<{ first: Promise<Answer>; after: number }> {
    await gateway.simulator.faults({
      match: { operationId: "stream_ptz_execute" },
      times: 1,
      action: { isHeld: true },
    });
    const after = await now();
    const first = move(1, as);
    await until(async () => (await sent(after)).length === 1);
    return { first, after };
  }

  test("of those that wait only the newest is sent, and every stop", async () => {
    const { first, after } = await slowly();
    const waiting = [];
    for (const send of [() => move(2), () => move(3), () => stop(), () => move(4), () => move(5)]) {
      waiting.push(send());
      await untilArrived();
    }
    expect((await sent(after)).map(({ status }) => status)).toEqual([null]);
    await gateway.simulator.faults();
    expect((await Promise.all([first, ...waiting])).map(({ data }: Answer): unknown => data)).toEqual([
      moves(false),
      moves(true),
      moves(true),
      stops,
      moves(true),
      moves(false),
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
      return `Bearer ${String(data.login.sessionToken)}`;
    };
    const [one, other] = [await session(), await session()];
    const { first, after } = await slowly(one);
    const waiting = move(2, other);
    await untilArrived();
    const stopping = stop(one);
    await untilArrived();
    await gateway.simulator.faults();
    expect((await stopping).data).toEqual(stops);
    expect((await first).data).toEqual(moves(false));
    expect((await waiting).data).toEqual(moves(true));
    expect((await sent(after)).map(({ body }) => JSON.parse(String(body)))).toEqual([
      { ...still, right: 1 },
      still,
    ]);
  });

  test("those of other users do not wait for them", async () => {
    const { first, after } = await slowly();
    expect((await stop("operator")).data).toEqual(stops);
    expect((await sent(after)).map(({ user, status }) => [user, status])).toEqual([
      ["admin", null],
      ["operator", 204],
    ]);
    await gateway.simulator.faults();
    await first;
  });

  test("pass by devices that take their time", async () => {
    await gateway.simulator.faults({
      match: { operationId: "camera_config_get" },
      action: { isHeld: true },
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
    expect((await stop()).data).toEqual(stops);
    expect((await asked()).every(({ status }) => status === null)).toBe(true);
    await gateway.simulator.faults();
    await stuck;
  });
});
