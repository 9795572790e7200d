import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { done, prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** Mosaics: how they are made, changed and deleted. */
let gateway: TestGateway;
/** Cameras of the organization, and one of another. */
let cameras: readonly Data[];
let foreign: Data;
beforeAll(async () => {
  gateway = await startGateway();
  const { data } = await gateway.query(`{
    own: organization(id: "${organizationId}") { cameras(first: 2) { nodes { id name title } } }
    other: organization(id: "${idOf("Organization", 2)}") { cameras(first: 1) { nodes { id name } } }
  }`);
  cameras = data.own.cameras.nodes;
  foreign = data.other.cameras.nodes[0];
});
afterAll(() => gateway.close());

const organizationId = idOf("Organization", 1);
const mosaic = (key: string | number) => idOf("Mosaic", key);
const empty = { cameraName: null };

const newMosaic = async (title: string): Promise<string> => {
  const input = { title, organizationId, layout: "2x2", cells: [{ cameraId: cameras[0].id }] };
  return (await done(gateway, "createMosaic { mosaic { key } }", input)).mosaic.key;
};

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "a mosaic is made; cells that are left out are empty",
    () => {
      const [one, two] = cameras;
      return {
        field:
          "createMosaic { mosaic { key title layout columns organization { key } cells { cameraName } } }",
        input: {
          title: "Made",
          organizationId,
          layout: "1x7",
          cells: [{ cameraId: one.id }, {}, { cameraId: two.id }, { cameraId: null }],
        },
        calls: ({ mosaic: { key } }) => [
          [
            "POST /mosaics",
            {
              title: "Made",
              organization_id: 1,
              type: "1x7",
              streams: [{ name: one.name }, {}, { name: two.name }, { name: null }, {}, {}, {}, {}],
            },
          ],
          [`GET /mosaics/${key}`],
        ],
        payload: ({ mosaic: { key } }) => ({
          mosaic: {
            key,
            title: "Made",
            layout: "1x7",
            columns: null,
            organization: { key: "1" },
            cells: [
              { cameraName: one.name },
              empty,
              { cameraName: two.name },
              empty,
              empty,
              empty,
              empty,
              empty,
            ],
          },
        }),
        after: ({ mosaic: { key } }) => ({
          query: `{ mosaic(id: "${mosaic(key)}") { title cells { camera { title } } } }`,
          data: {
            mosaic: {
              title: "Made",
              cells: [
                { camera: { title: one.title } },
                { camera: null },
                { camera: { title: two.title } },
                ...Array.from({ length: 5 }, () => ({ camera: null })),
              ],
            },
          },
        }),
      };
    },
  ],
  [
    "a mosaic gets another title, and keeps its cells",
    async () => {
      const key = await newMosaic("Old");
      return {
        field: "updateMosaic { mosaic { title layout cells { cameraName } } }",
        input: { id: mosaic(key), title: "New" },
        calls: [[`PUT /mosaics/${key}`, { title: "New" }], [`GET /mosaics/${key}`]],
        payload: {
          mosaic: {
            title: "New",
            layout: "2x2",
            cells: [{ cameraName: cameras[0].name }, empty, empty, empty],
          },
        },
        after: { query: `{ mosaic(id: "${mosaic(key)}") { title } }`, data: { mosaic: { title: "New" } } },
      };
    },
  ],
  [
    "a mosaic gets a larger grid",
    async () => {
      const key = await newMosaic("Small");
      const nine = (cell: object) => [cell, ...Array.from({ length: 8 }, () => ({}))];
      return {
        field: "updateMosaic { mosaic { columns } }",
        input: {
          id: mosaic(key),
          organizationId,
          layout: "3x3",
          cells: [{ cameraId: cameras[1].id }],
        },
        calls: [
          [
            `PUT /mosaics/${key}`,
            { organization_id: 1, type: "3x3", streams: nine({ name: cameras[1].name }) },
          ],
          [`GET /mosaics/${key}`],
        ],
        payload: { mosaic: { columns: 3 } },
        after: {
          query: `{ mosaic(id: "${mosaic(key)}") { cells { cameraName } } }`,
          data: {
            mosaic: { cells: [{ cameraName: cameras[1].name }, ...Array.from({ length: 8 }, () => empty)] },
          },
        },
      };
    },
  ],
  [
    "a mosaic is deleted",
    async () => {
      const key = await newMosaic("Short-lived");
      return {
        field: "deleteMosaic { deletedId }",
        input: { id: mosaic(key) },
        calls: [[`DELETE /mosaics/${key}`]],
        payload: { deletedId: mosaic(key) },
        after: { query: `{ mosaic(id: "${mosaic(key)}") { title } }`, data: { mosaic: null } },
      };
    },
  ],
];

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const at = (...path: readonly string[]) => [{ code: "INVALID", path: ["input", ...path] }];
const made = { title: "Refused", organizationId, layout: "2x2" };

const refusals: readonly [string, () => Refusal][] = [
  [
    "a camera of another organization, beside its cell",
    () => ({
      field: "createMosaic { }",
      input: { ...made, cells: [{}, {}, { cameraId: foreign.id }] },
      refused: at("cells", "2", "cameraId"),
    }),
  ],
  [
    "a camera that does not exist, beside its cell",
    () => ({
      field: "createMosaic { }",
      input: { ...made, cells: [{ cameraId: idOf("Camera", "never-there") }] },
      refused: at("cells", "0", "cameraId"),
    }),
  ],
  [
    "a grid that nobody knows",
    () => ({
      field: "createMosaic { }",
      input: { ...made, layout: "9x9", cells: [] },
      refused: at("layout"),
    }),
  ],
  [
    "more cells than places",
    () => ({
      field: "createMosaic { }",
      input: { ...made, cells: [{}, {}, {}, {}, {}] },
      refused: at("cells"),
    }),
  ],
  [
    "a title without characters",
    () => ({ field: "createMosaic { }", input: { ...made, title: " ", cells: [] }, refused: at("title") }),
  ],
  [
    "another organization",
    () => ({
      field: "updateMosaic { }",
      input: { id: mosaic(3), organizationId: idOf("Organization", 4) },
      refused: at("organizationId"),
    }),
  ],
  [
    "a cell that is no camera",
    () => ({
      field: "createMosaic { }",
      input: { ...made, cells: [{ cameraId: organizationId }] },
      refused: "BAD_USER_INPUT",
      calls: [],
    }),
  ],
  [
    "a mosaic by somebody without the right",
    () => ({ field: "createMosaic { }", input: { ...made, cells: [] }, as: "visitor", refused: "FORBIDDEN" }),
  ],
  [
    "a change of a mosaic that does not exist",
    () => ({
      field: "updateMosaic { }",
      input: { id: mosaic(9999), title: "Nothing" },
      refused: "NOT_FOUND",
      calls: [["PUT /mosaics/9999", { title: "Nothing" }]],
    }),
  ],
  [
    "the id of something else",
    () => ({
      field: "deleteMosaic { }",
      input: { id: organizationId },
      refused: "BAD_USER_INPUT",
      calls: [],
    }),
  ],
  [
    "the deletion of a mosaic that the viewer does not see",
    () => ({ field: "deleteMosaic { }", input: { id: mosaic(3) }, as: "retail", refused: "NOT_FOUND" }),
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  const stays = "{ mosaics(first: 100) { nodes { key title layout cells { cameraName } } } }";
  await proveRefusal(gateway, { stays, ...refusal() });
});

test("a mosaic that its client named is made once", async () => {
  const input = { ...made, title: "Once", cells: [], clientMutationId: "mosaic-1" };
  const field = "createMosaic { mosaic { key title } }";
  const first = await done(gateway, field, input);
  expect(await done(gateway, field, input)).toEqual(first);
});
