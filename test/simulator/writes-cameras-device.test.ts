import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createHash, randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { text as readText } from "node:stream/consumers";
import { at, runSimulator, type Json, type RunningSimulator } from "./running-simulator.js";

type Body = NonNullable<RequestInit["body"]>;

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await runSimulator();
});
beforeEach(async () => {
  await simulator.control("PUT", "/faults", []);
  const body = { $reset: true, organization_id: 1, onvif: { ptz: true } };
  await send("DELETE", "/streams/dome");
  await send("PUT", "/streams/dome", JSON.stringify(body));
  await simulator.control("DELETE", "/requests");
});
afterAll(async () => {
  await simulator.stop();
});

async function send(method: string, path: string, body?: Body, headers: Record<string, string> = json) {
  const response = await fetch(simulator.api + path, {
    method,
    headers: { authorization: "Bearer apikey-admin", ...headers },
    ...(body !== undefined && { body }),
  });
  const answer = await response.text();
  const parsed: Json | undefined = answer === "" ? undefined : JSON.parse(answer);
  return { status: response.status, body: parsed, pointer: at(parsed, "errors.0.source.pointer") };
}

const json = { "content-type": "application/json" };
const camera = async () => (await simulator.call("/streams/dome")).body;
const logged = async () => at((await simulator.control("GET", "/requests")).body, "requests.0");

test("settings of the device are changed in part", async () => {
  const path = "/streams/dome/camera_config";
  const before = (await simulator.call(path)).body;
  const change = { media_quality: "low", sensor: { saturation: 1, blacklight_compensation: { mode: "on" } } };
  const { status, body } = await send("PUT", path, JSON.stringify(change));
  const expected = {
    ...Object(before),
    media_quality: "low",
    sensor: { ...Object(at(before, "sensor")), ...change.sensor },
  };
  expect([status, body, (await simulator.call(path)).body]).toEqual([200, expected, expected]);
  const wrong = await send("PUT", path, JSON.stringify({ sensor: { sharpness: 101 } }));
  expect([wrong.status, wrong.pointer]).toEqual([400, "/sensor/sharpness"]);
});

test("credentials are stored, and may be left out", async () => {
  const path = "/streams/dome/auth";
  const first = await send("PUT", path, JSON.stringify({ login: "a", password: "b", port: 1 }));
  const second = await send("PUT", path, JSON.stringify({ port: 2, login: null }));
  const third = await send("PUT", path);
  expect([first.body, second.body, third.body, (await simulator.call(path)).body]).toEqual([
    { login: "a", password: "b", port: 1 },
    { password: "b", port: 2 },
    { password: "b", port: 2 },
    { password: "b", port: 2 },
  ]);
});

test("a reboot begins the lifetime anew", async () => {
  const lifetime = async () => Number(at((await simulator.call("/streams/cam-0001")).body, "stats.lifetime"));
  const before = await lifetime();
  expect((await send("POST", "/streams/cam-0001/reboot")).status).toBe(204);
  expect(await lifetime()).toBeLessThan(before);
});

test.each<[string, unknown, readonly unknown[]]>([
  ["a move", { command: "move_continuous", up: 50, left: null }, [204, undefined]],
  [
    "a stop",
    { command: "move_continuous", up: 0, down: 0, left: 0, right: 0, in: 0, out: 0 },
    [204, undefined],
  ],
  ["opposite directions", { command: "move_continuous", up: 1, down: 1 }, [400, "/down"]],
  ["too fast", { command: "move_continuous", in: 101 }, [400, "/in"]],
  ["an unknown command", { command: "fly" }, [400, "/command"]],
  ["no command", { up: 1 }, [400, "/command"]],
])("PTZ: %s", async (_title, body, expected) => {
  const { status, pointer } = await send("POST", "/streams/dome/ptz", JSON.stringify(body));
  expect([status, pointer]).toEqual(expected);
});

test("PTZ needs a camera that has it, runs, and may be moved by the caller", async () => {
  const move = JSON.stringify({ command: "move_continuous", up: 1 });
  const status = async (as = "admin") =>
    (await send("POST", "/streams/dome/ptz", move, { ...json, authorization: `Bearer apikey-${as}` })).status;
  expect([await status(), await status("visitor")]).toEqual([204, 404]);
  const right = (canMove: boolean) => JSON.stringify({ can_view: true, can_use_ptz: canMove });
  await send("PUT", "/streams/dome/permissions/users/4", right(false));
  expect(await status("visitor")).toBe(403);
  await send("PUT", "/streams/dome/permissions/users/4", right(true));
  expect(await status("visitor")).toBe(204);
  await send("PUT", "/streams/dome", JSON.stringify({ disabled: true }));
  expect(await status()).toBe(400);
  await send("PUT", "/streams/dome", JSON.stringify({ disabled: false, onvif: { ptz: false } }));
  expect(await status()).toBe(404);
});

/** Larger than what one read of a socket brings. */
const image = randomBytes(3_000_000);
const sha256 = createHash("sha256").update(image).digest("hex");

function form(parts: Readonly<Record<string, string | Buffer>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, new Blob([new Uint8Array(value)]), "fw; name=x.bin");
  }
  return data;
}

const path = "/streams/dome/firmware_update";

test("firmware is taken in, counted and hashed", async () => {
  expect((await send("PUT", path, form({ image, proto: "isapi" }), {})).status).toBe(204);
  const { contentType, status, body } = Object(await logged());
  expect([status, contentType]).toEqual([204, expect.stringMatching(/^multipart\/form-data; boundary=/)]);
  const file = { name: "image", filename: "fw; name=x.bin", contentType: "application/octet-stream" };
  expect(body).toEqual({
    contentType,
    fields: { proto: "isapi" },
    files: [{ ...file, bytes: image.length, sha256 }],
  });
  expect(at(await camera(), "firmware_update_duration")).toEqual(expect.any(Number));
  expect((await send("POST", "/streams/dome/reboot")).status).toBe(400);
});

test.each<[string, Body | undefined, Record<string, string>, readonly unknown[]]>([
  ["no image", form({ proto: "xm" }), {}, [400, "/image"]],
  ["an empty image", form({ image: Buffer.alloc(0) }), {}, [400, "/image"]],
  ["a text instead of the image", form({ image: "text" }), {}, [400, "/image"]],
  ["an unknown protocol", form({ image, proto: "tftp" }), {}, [400, "/proto"]],
  ["an unknown part", form({ image, other: "x" }), {}, [400, "/other"]],
  ["another type", "x", { "content-type": "application/octet-stream" }, [415, undefined]],
  ["nothing", undefined, {}, [400, ""]],
  ["no boundary", "x", { "content-type": "multipart/form-data" }, [400, ""]],
  [
    "a missing end",
    '--b\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\nbytes\r\n--b',
    { "content-type": "multipart/form-data; boundary=b" },
    [400, ""],
  ],
  [
    "a part without a name",
    "--b\r\n\r\nx\r\n--b--",
    { "content-type": "multipart/form-data; boundary=b" },
    [400, ""],
  ],
  ["JSON without an image", JSON.stringify({ proto: "xm" }), json, [400, "/image"]],
])("firmware with %s changes nothing", async (_title, body, headers, expected) => {
  const { status, pointer } = await send("PUT", path, body, headers);
  expect([status, pointer]).toEqual(expected);
  expect(at(await camera(), "firmware_update_duration")).toBe(undefined);
});

test("firmware may come as JSON, and is over in a while", async () => {
  expect((await send("PUT", path, JSON.stringify({ image: "AAAA" }))).status).toBe(204);
  expect(at(await camera(), "firmware_update_duration")).toEqual(expect.any(Number));
  await simulator.control("PUT", "/clock", { skewMs: 60_000 });
  expect(at(await camera(), "firmware_update_duration")).toBe(undefined);
  await simulator.control("PUT", "/clock", { skewMs: 0 });
});

/** A connection of its own, into which the bytes are written as they are. */
function open(chunks: readonly (string | Buffer)[]): Socket {
  const { hostname, port } = new URL(simulator.origin);
  const socket = connect(Number(port), hostname);
  for (const chunk of chunks) socket.write(chunk);
  return socket;
}

function head(target: string, type: string, length: number, ...more: readonly string[]): string {
  return [
    `PUT ${new URL(simulator.api).pathname}${target} HTTP/1.1`,
    "host: simulator",
    "authorization: Bearer apikey-admin",
    `content-type: ${type}`,
    `content-length: ${length}`,
    ...more,
    "\r\n",
  ].join("\r\n");
}

const statusLines = (answer: string) =>
  [...answer.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => Number(status));

test("an upload that breaks off changes nothing", async () => {
  const start = '--b\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\nbytes';
  const answer = await readText(
    open([head(path, "multipart/form-data; boundary=b", 5_000_000), start]).end(),
  );
  expect([statusLines(answer).includes(204), at(await camera(), "firmware_update_duration")]).toEqual([
    false,
    undefined,
  ]);
});

test("a connection goes on after a body that was refused", async () => {
  const large = Buffer.alloc(17_000_000, " ");
  const upload = Buffer.concat([Buffer.from("--b\r\n\r\n"), large.subarray(0, 2_000_000)]);
  const socket = open([
    head("/streams/dome", "application/json", large.length),
    large,
    head(path, "multipart/form-data; boundary=b", upload.length),
    upload,
    head("/streams/none/firmware_update", "multipart/form-data; boundary=b", upload.length),
    upload,
    head("/streams/dome", "text/plain", 2),
    "{}",
    head("/streams/dome", "application/json", 2, "connection: close"),
    "{}",
  ]);
  expect(statusLines(await readText(socket))).toEqual([413, 400, 404, 415, 200]);
});

test.each<[string, Body, Record<string, string>, readonly unknown[]]>([
  ["broken JSON", "{", json, [400, ""]],
  ["two values", "{} {}", json, [400, ""]],
  ["bytes that are not UTF-8", new Uint8Array([34, 255, 34]), json, [400, ""]],
  ["null", "null", json, [400, ""]],
  ["no content type", new Uint8Array([123, 125]), {}, [415, undefined]],
])("%s is refused", async (_title, body, headers, expected) => {
  const { status, pointer } = await send("PUT", "/streams/dome", body, headers);
  expect([status, pointer]).toEqual(expected);
});

test("bodies are logged as they came, whatever the answer", async () => {
  const text = '{ "title" : "\\u0061 9007199254740993" }';
  const actions = [undefined, { status: 503 }, "lost"];
  for (const action of actions) {
    await simulator.control("DELETE", "/requests");
    await simulator.control(
      "PUT",
      "/faults",
      action === undefined ? [] : [{ match: { method: "PUT" }, action }],
    );
    await send("PUT", "/streams/dome", text).catch(() => undefined);
    expect(await logged()).toMatchObject({ body: text, contentType: "application/json" });
  }
});

test("a write whose answer is lost has happened, one that was refused has not", async () => {
  const title = async () => at(await camera(), "title");
  const write = (value: string) =>
    send("PUT", "/streams/dome", JSON.stringify({ title: value })).then(
      ({ status }) => status,
      () => "lost",
    );
  const outcomes = [];
  for (const action of [{ status: 503 }, "reset", "lost", { delayMs: 1, then: "lost" }]) {
    await simulator.control("PUT", "/faults", [{ match: { operationId: "stream_save" }, action }]);
    outcomes.push([await write(JSON.stringify(action)), await title()]);
  }
  const delayed = JSON.stringify({ delayMs: 1, then: "lost" });
  expect(outcomes).toEqual([
    [503, undefined],
    ["lost", undefined],
    ["lost", '"lost"'],
    ["lost", delayed],
  ]);
});
