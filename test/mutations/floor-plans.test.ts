import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { idOf, startGateway, type TestGateway } from "../support/gateway.js";
import { done } from "./prove.js";

/** Pictures of floor plans: as files and as texts, and nothing else than pictures. */
let gateway: TestGateway;
/** A folder of the test's own, and what every change of it starts with. */
let id: string;
let target: string;
beforeAll(async () => {
  gateway = await startGateway();
  const { organization } = await done(gateway, "createOrganization { organization { id key } }", {
    title: "With plans",
  });
  const input = { organizationId: organization.id, title: "Ground floor" };
  const { folder } = await done(gateway, "createFolder { folder { id key } }", input);
  id = folder.id;
  target = `/organizations/${organization.key}/folders/${folder.key}`;
});
afterAll(() => gateway.close());

const picture = (name: string) => readFileSync(new URL(`../../simulator/pictures/${name}`, import.meta.url));
const jpeg = picture("scene1.jpg");
const ofBytes = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]);
const fileOf = (content: Buffer | string, type = "image/jpeg") => new File([content], "plan.jpg", { type });
const textOf = (content: Buffer | string, mimeType = "image/jpeg") => ({
  content: typeof content === "string" ? content : content.toString("base64"),
  mimeType,
});

const change = `mutation ($input: UpdateFolderInput!) {
  updateFolder(input: $input) { folder { floorPlan { name } } userErrors { code path } }
}`;
const read = () => gateway.query(`{ folder(id: "${id}") { floorPlan { name topLeft { latitude } } } }`);

/** Sends a picture as a file or as a text. */
function send(sent: File | ReturnType<typeof textOf>) {
  const isFile = sent instanceof File;
  const file = isFile ? { upload: null } : { base64: sent };
  const variables = { input: { id, floorPlan: { file, topLeft: { latitude: 1, longitude: 2 } } } };
  return gateway.query(change, {
    variables,
    ...(isFile && { files: { "input.floorPlan.file.upload": sent } }),
  });
}

const sent = (content: Buffer) => ({
  floor_plan: {
    file: { b64_content: content.toString("base64"), mime_type: "image/jpeg" },
    topleft: { latitude: 1, longitude: 2 },
  },
});

test.each([
  ["a file", fileOf(picture("face1.jpg")), picture("face1.jpg")],
  ["a file as large as may be", fileOf(ofBytes(10_000_000)), ofBytes(10_000_000)],
  ["a text", textOf(picture("face2.jpg")), picture("face2.jpg")],
])("a picture comes as %s", async (_, file, content) => {
  const before = await read();
  const answer = await send(file);
  expect(answer.errors).toBeUndefined();
  expect(answer.data.updateFolder).toEqual({
    folder: { floorPlan: { name: expect.stringMatching(/^plan-\d+-\w+\.jpg$/) } },
    userErrors: [],
  });
  const [write, ...reads] = await answer.requests();
  expect(write).toMatchObject({ method: "PUT", path: target, operationId: "folder_save", status: 200 });
  expect(JSON.parse(String(write?.body))).toEqual(sent(content));
  expect(reads.map(({ operationId }) => operationId)).toEqual(["folder_get"]);

  const after = await read();
  const { name } = answer.data.updateFolder.folder.floorPlan;
  expect(after.data).toEqual({ folder: { floorPlan: { name, topLeft: { latitude: 1 } } } });
  expect(after.data).not.toEqual(before.data);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const page = "<!doctype html><script>alert(1)</script>";

test.each([
  ["a page that calls itself a picture", fileOf(page), ["upload"]],
  ["a picture that calls itself another one", fileOf(png), ["upload"]],
  ["a picture that calls itself none", fileOf(jpeg, "application/octet-stream"), ["upload"]],
  ["a picture without a type", fileOf(jpeg, ""), ["upload"]],
  ["an empty file", fileOf(""), ["upload"]],
  ["a file that is too large", fileOf(ofBytes(10_000_001)), ["upload"]],
  ["a text that is not base64", textOf("%%%"), ["base64", "content"]],
  ["base64 that breaks off", textOf(jpeg.toString("base64").slice(0, -1)), ["base64", "content"]],
  ["base64 of a page", textOf(Buffer.from(page)), ["base64", "content"]],
  ["base64 of nothing", textOf(""), ["base64", "content"]],
  ["base64 of a document", textOf(Buffer.from("%PDF-1.7\n"), "application/pdf"), ["base64", "content"]],
  ["base64 of another picture", textOf(png), ["base64", "mimeType"]],
])("refused before Watcher hears of it, and nothing is changed: %s", async (_, file, path) => {
  const before = await read();
  const answer = await send(file);
  expect(answer.body).toMatchObject({
    data: {
      updateFolder: {
        folder: null,
        userErrors: [{ code: "INVALID", path: ["input", "floorPlan", "file", ...path] }],
      },
    },
  });
  expect(await answer.requests()).toEqual([]);
  expect((await read()).data).toEqual(before.data);
});

test("a new folder is refused with its picture", async () => {
  const input = {
    organizationId: idOf("Organization", 1),
    title: "Cellar",
    floorPlan: { file: { upload: null } },
    clientMutationId: "cellar",
  };
  const make = (file: File) =>
    gateway.query(
      `mutation ($input: CreateFolderInput!) {
        createFolder(input: $input) { folder { id title floorPlan { name } } userErrors { code path } }
      }`,
      { variables: { input }, files: { "input.floorPlan.file.upload": file } },
    );
  const refused = await make(fileOf(page));
  expect(refused.data.createFolder).toEqual({
    folder: null,
    userErrors: [{ code: "INVALID", path: ["input", "floorPlan", "file", "upload"] }],
  });
  expect(await refused.requests()).toEqual([]);

  const made = await make(fileOf(jpeg));
  expect(made.data.createFolder).toMatchObject({
    folder: { title: "Cellar", floorPlan: { name: expect.stringMatching(/\.jpg$/) } },
    userErrors: [],
  });
  const repeated = await make(fileOf(jpeg));
  expect(repeated.data).toEqual(made.data);
  expect((await repeated.upstream()).filter((call) => !call.startsWith("GET "))).toEqual([]);
  const another = await make(fileOf(picture("scene2.jpg")));
  expect(another.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test.each([
  ["no picture", {}],
  ["two pictures", { upload: null, base64: textOf(jpeg) }],
])("%s is the caller's mistake", async (_, file) => {
  const answer = await gateway.query(change, { variables: { input: { id, floorPlan: { file } } } });
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect(await answer.requests()).toEqual([]);
});

test("what Watcher says about the picture leads to the field that it came in", async () => {
  const refusal = (pointer: string) => ({
    status: 400,
    body: { errors: [{ code: "invalid", title: "No such picture", source: { pointer } }] },
  });
  for (const [file, pointer, path] of [
    [fileOf(jpeg), "/floor_plan/file/b64_content", ["upload"]],
    [fileOf(jpeg), "/floor_plan/file/mime_type", ["upload"]],
    [textOf(jpeg), "/floor_plan/file/mime_type", ["base64", "mimeType"]],
  ] as const) {
    await gateway.simulator.faults({
      match: { operationId: "folder_save" },
      times: 1,
      action: refusal(pointer),
    });
    const answer = await send(file);
    expect(answer.data.updateFolder.userErrors).toMatchObject([
      { path: ["input", "floorPlan", "file", ...path] },
    ]);
  }
});
