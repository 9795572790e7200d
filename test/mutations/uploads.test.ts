import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { basic, idOf, startGateway, type TestGateway } from "../support/gateway.js";

/** Files: by the GraphQL multipart request specification, whole or not at all. */
let gateway: TestGateway;
const directory = mkdtempSync(join(tmpdir(), "watcher-graph-uploads-"));
beforeAll(async () => {
  gateway = await startGateway({ env: { TMPDIR: directory } });
});
afterEach(async () => {
  await gateway.simulator.faults();
  await until(() => readdirSync(directory).length === 0);
});
afterAll(async () => {
  await gateway.close();
  rmSync(directory, { recursive: true });
});

const firmware = `mutation ($id: ID!, $image: Upload!) {
  updateCameraFirmware(input: { id: $id, image: $image, protocol: ISAPI }) {
    camera { name } userErrors { code path }
  }
}`;
const operation = (query: string, variables: object) => JSON.stringify({ query, variables });
const firmwareOf = (camera: string) => operation(firmware, { id: idOf("Camera", camera), image: null });
const firmwareOperation = firmwareOf("cam-0001");
const firmwareMap = JSON.stringify({ 0: ["variables.image"] });

const answerForm = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).loose() }).loose())
    .optional(),
});

interface FilePart {
  readonly field?: string;
  readonly name?: string;
  readonly type?: string;
  readonly content: Buffer | string;
}

interface Sending {
  readonly operations?: string | undefined;
  readonly map?: string | undefined;
  readonly files?: readonly FilePart[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly authorization?: string | null;
}

async function send({ operations, map, files = [], headers = {}, authorization = basic("admin") }: Sending) {
  const form = new FormData();
  if (operations !== undefined) form.set("operations", operations);
  if (map !== undefined) form.set("map", map);
  for (const [index, { field = String(index), name = "file.bin", type, content }] of files.entries()) {
    const options = type === undefined ? {} : { type };
    form.set(field, new Blob([content], options), name);
  }
  const response = await fetch(`${gateway.url}/graphql`, {
    method: "POST",
    body: form,
    headers: { ...(authorization !== null && { authorization }), ...headers },
  });
  const requestId = response.headers.get("x-request-id") ?? "";
  const body = answerForm.parse(await response.json());
  const requests = await gateway.simulator.requests({ trace: requestId });
  return { status: response.status, body, writes: requests.filter(({ method }) => method !== "GET") };
}

const image = (content: Buffer | string, more: Partial<FilePart> = {}): Sending => ({
  operations: firmwareOperation,
  map: firmwareMap,
  files: [{ content, type: "application/octet-stream", ...more }],
});

const picture = readFileSync(new URL("../../simulator/pictures/face1.jpg", import.meta.url));
const someBytes = (length: number) => Buffer.alloc(length, "firmware of a camera ");

const uploadForm = z.object({
  fields: z.record(z.string(), z.string()),
  files: z.array(
    z.object({ name: z.string(), filename: z.string(), bytes: z.number(), sha256: z.string() }).loose(),
  ),
});

test("firmware arrives as it was sent", async () => {
  const content = someBytes(3_000_001);
  const { body, writes } = await send(image(content, { name: "новая.bin" }));
  expect(body).toMatchObject({
    data: { updateCameraFirmware: { camera: { name: "cam-0001" }, userErrors: [] } },
  });
  expect(writes).toMatchObject([{ method: "PUT", operationId: "stream_firmware_update", status: 204 }]);
  const { fields, files } = uploadForm.parse(writes[0]?.body);
  expect(fields).toEqual({ proto: "isapi" });
  expect(files).toMatchObject([
    { name: "image", filename: "новая.bin", bytes: content.length, sha256: expect.any(String) },
  ]);
  const sent = createHash("sha256").update(content);
  expect([sent.copy().digest("hex"), sent.copy().digest("base64"), sent.digest("base64url")]).toContain(
    files[0]?.sha256,
  );
});

test.each<[string, Sending]>([
  ["a picture as firmware", image(picture)],
  ["a picture, said to be one", image(picture, { type: "image/jpeg" })],
  [
    "a document",
    image("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj", { type: "application/octet-stream" }),
  ],
  ["a page", image("<!doctype html><p>hello", { type: "text/html" })],
  ["nothing", image("")],
])("%s is refused before Watcher hears of it", async (_, sending) => {
  const { body, writes } = await send(sending);
  expect(body.data).toEqual({
    updateCameraFirmware: { camera: null, userErrors: [{ code: "INVALID", path: ["input", "image"] }] },
  });
  expect(writes).toEqual([]);
});

describe("tables", () => {
  const importing = `mutation ($input: ImportCamerasInput!) {
    importCameras(input: $input) { created updated userErrors { code path } }
  }`;
  const csv = 'name,title,organization_id\r\nimported-1,"Gate, north",1\r\n';
  const asFile = (content: Buffer | string, type: string): Sending => ({
    operations: operation(importing, { input: { table: { file: null } } }),
    map: JSON.stringify({ 0: ["variables.input.table.file"] }),
    files: [{ content, type, name: "cameras.csv" }],
  });

  test.each([["text/csv"], ["application/vnd.ms-excel"]])("come as a file of %s", async (type) => {
    const { body, writes } = await send(asFile(`\uFEFF${csv}`, type));
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ importCameras: { userErrors: [] } });
    expect(writes).toMatchObject(
      [{ path: "/watcher/client-api/v3/streams/import", body: csv }].map(({ body: text }) => ({
        operationId: "streams_import",
        body: text,
      })),
    );
  });

  test.each([
    ["a picture", picture, "text/csv"],
    ["another character set", Buffer.from([0x6e, 0xe9, 0x0a]), "text/csv"],
    ["what calls itself a picture", Buffer.from(csv), "image/png"],
    ["nothing", Buffer.from(""), "text/csv"],
  ])("but not as %s", async (_, content, type) => {
    const { body, writes } = await send(asFile(content, type));
    expect(body.data).toEqual({
      importCameras: {
        created: null,
        updated: null,
        userErrors: [{ code: "INVALID", path: ["input", "table", "file"] }],
      },
    });
    expect(writes).toEqual([]);
  });

  test("come as typed rows, all or none, and faults lead to the row", async () => {
    const rows = [
      {
        name: "typed-1",
        title: 'Say "hi", then\nwait',
        organizationId: idOf("Organization", 1),
        isEnabled: false,
      },
      {
        name: "typed-2",
        organizationId: idOf("Organization", 1),
        isOnDemand: true,
        sourceUrl: "rtsp://camera.example/1",
        recording: { depthSeconds: 86_400 },
        coordinates: { latitude: 1.5, longitude: -2 },
        hasPtz: true,
      },
    ];
    const answer = await gateway.query(importing, { variables: { input: { table: { rows } } } });
    expect(answer.data).toEqual({ importCameras: { created: 2, updated: 0, userErrors: [] } });
    const [written] = await answer.requests();
    expect(written?.body).toBe(
      [
        "name,title,static,disabled,inputs_0_url,dvr_expiration,organization_id,coordinates_latitude,coordinates_longitude,onvif_ptz",
        'typed-1,"Say ""hi"", then\nwait",,true,,,1,,,',
        "typed-2,,false,,rtsp://camera.example/1,86400,1,1.5,-2,true",
        "",
      ].join("\r\n"),
    );
    const again = await gateway.query('{ camera(name: "typed-2") { isOnDemand coordinates { latitude } } }');
    expect(again.data).toEqual({ camera: { isOnDemand: true, coordinates: { latitude: 1.5 } } });

    const wrong = [
      { name: "typed-3", organizationId: idOf("Organization", 1) },
      { name: "typed-4", sourceUrl: "no url" },
    ];
    const refused = await gateway.query(importing, { variables: { input: { table: { rows: wrong } } } });
    expect(refused.data.importCameras).toMatchObject({ created: null, updated: null });
    expect(refused.data.importCameras.userErrors).toContainEqual({
      code: "INVALID",
      path: ["input", "table", "rows", "1", "sourceUrl"],
    });
    expect((await gateway.query('{ camera(name: "typed-3") { name } }')).data).toEqual({ camera: null });
  });

  test.each([
    ["none of the three", {}],
    ["two of the three", { csv, rows: [] }],
  ])("with %s are the caller's mistake", async (_, table) => {
    const answer = await gateway.query(importing, { variables: { input: { table } } });
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

test.each<[string, number, Sending]>([
  ["no operations", 400, { map: firmwareMap, files: [{ content: "x" }] }],
  ["no map", 400, { operations: firmwareOperation, files: [{ content: "x" }] }],
  ["operations that are no JSON", 400, { ...image("x"), operations: "{" }],
  ["several operations", 400, { ...image("x"), operations: `[${firmwareOperation}]` }],
  ["a map that is no map", 400, { ...image("x"), map: '{"0":"variables.image"}' }],
  [
    "a map of a file that does not come",
    400,
    { ...image("x"), map: '{"0":["variables.image"],"1":["variables.image"]}' },
  ],
  ["a file that the map does not name", 400, { ...image("x"), map: "{}" }],
  ["a place that does not hold null", 400, { ...image("x"), map: '{"0":["query"]}' }],
  ["a place that is not there", 400, { ...image("x"), map: '{"0":["variables.image.name"]}' }],
  ["a place in the prototype", 400, { ...image("x"), map: '{"0":["variables.__proto__.image"]}' }],
  ["too many files", 400, { ...image("x"), files: Array.from({ length: 5 }, () => ({ content: "x" })) }],
  [
    "an operation that is too long",
    413,
    { ...image("x"), operations: `${firmwareOperation}${" ".repeat(1_000_001)}` },
  ],
  [
    "no multipart at all",
    400,
    { ...image("x"), headers: { "content-type": "multipart/form-data; boundary=other" } },
  ],
  ["no boundary", 400, { ...image("x"), headers: { "content-type": "multipart/form-data" } }],
])("a request with %s is refused", async (_, status, sending) => {
  const answer = await send(sending);
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_REQUEST"]);
  expect(answer.writes).toEqual([]);
});

test("a file outside of multipart is none", async () => {
  const answer = await gateway.query(firmware, {
    variables: { id: idOf("Camera", "cam-0001"), image: "file" },
  });
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
});

test.each([
  ["nobody is signed in", null],
  ["the token is nobody's", "Bearer wgs_nonsense"],
])("files are not taken while %s", async (_, authorization) => {
  const { body, writes } = await send({ ...image(someBytes(1_000)), authorization });
  expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  expect(writes).toEqual([]);
});

test("a page of a foreign origin cannot send files with a cookie", async () => {
  const { status, writes } = await send({
    ...image(someBytes(10)),
    authorization: null,
    headers: { cookie: "__Host-watcher-graph=wgs_something", origin: "https://evil.example" },
  });
  expect(status).toBe(403);
  expect(writes).toEqual([]);
});

const boundary = "----boundary";
const headOf = (operations: string): string =>
  [
    ...(
      [
        ["operations", operations],
        ["map", firmwareMap],
      ] as const
    ).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}\r\nContent-Disposition: form-data; name="0"; filename="a.bin"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  ].join("");

function open(headers: Readonly<Record<string, string>> = {}) {
  return httpRequest(`${gateway.url}/graphql`, {
    method: "POST",
    headers: {
      authorization: basic("admin"),
      "content-type": `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
  });
}

test("one that is cut half-way leaves nothing behind, here and in Watcher", async () => {
  const before = (await gateway.simulator.requests()).at(-1)?.n ?? 0;
  const request = open();
  request.on("error", () => undefined);
  request.write(headOf(firmwareOperation));
  request.write(someBytes(2_000_000));
  await until(() => readdirSync(directory).length > 0);
  request.destroy();
  await until(() => readdirSync(directory).length === 0);
  const writes = (await gateway.simulator.requests({ after: before })).filter(
    ({ method }) => method === "PUT",
  );
  expect(writes).toEqual([]);
});

test("200 MB go through without being held", async () => {
  const megabyte = someBytes(1_000_000);
  const upload = (megabytes: number, camera: string) =>
    new Promise<string>((resolve, reject) => {
      const request = open();
      request.on("error", reject);
      request.on("response", (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve(text));
      });
      request.write(headOf(firmwareOf(camera)));
      let sent = 0;
      const more = (): void => {
        while (sent < megabytes) {
          sent += 1;
          if (!request.write(megabyte)) return void request.once("drain", more);
        }
        request.end(`\r\n--${boundary}--\r\n`);
      };
      more();
    });
  await upload(30, "cam-0002");
  const pid = String(gateway.program.process.pid);
  // The highest mark is counted from here.
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const before = megabytesOf(pid, "VmRSS");
  expect(JSON.parse(await upload(200, "cam-0003"))).toMatchObject({
    data: { updateCameraFirmware: { camera: { name: "cam-0003" }, userErrors: [] } },
  });
  const [written] = (await gateway.simulator.requests({ operationId: "stream_firmware_update" })).slice(-1);
  expect(uploadForm.parse(written?.body).files).toMatchObject([{ bytes: 200_000_000 }]);
  expect(megabytesOf(pid, "VmHWM") - before).toBeLessThan(20);
}, 120_000);

function megabytesOf(pid: string, field: string): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(
    readFileSync(`/proc/${pid}/status`, "utf8"),
  )?.[1];
  return Number(kilobytes) / 1024;
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error("it did not come to this");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
