import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGateway, type TestGateway } from "./support/gateway.js";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const one = "limit=1";

type Row = readonly [
  title: string,
  query: string,
  calls: readonly string[],
  variables?: Readonly<Record<string, unknown>>,
];

const conditional = `query ($more: Boolean!, $less: Boolean!) {
  cameras(first: 1) { nodes { name title @include(if: $more) comment @skip(if: $less)
    ... @include(if: $more) { statistics { bitrateKbps } } ...Place @skip(if: $less) } } }
  fragment Place on Camera { address coordinates { latitude longitude } }`;
const conditionalCall = (select: string) => [`GET /streams?sort=name&${one}&select=${select}`];

/** The fields of the query and the key, nothing more; and no call for what is known already. */
const rows: readonly Row[] = [
  ["the key alone", "{ cameras(first: 1) { nodes { id } } }", [`GET /streams?sort=name&${one}&select=name`]],
  [
    "a name and a title",
    "{ cameras(first: 1) { nodes { name title } } }",
    [`GET /streams?sort=name&${one}&select=name,title`],
  ],
  [
    "the sort field beside it",
    "{ cameras(first: 1, orderBy: { field: CREATED_AT }) { nodes { title } } }",
    [`GET /streams?created_at_is_not=null&sort=created_at,name&${one}&select=created_at,name,title`],
  ],
  [
    "aliases",
    "{ cameras(first: 1) { nodes { a: title b: title c: isEnabled } } }",
    [`GET /streams?sort=name&${one}&select=disabled,name,title`],
  ],
  [
    "nodes and edges { node } as one",
    "{ cameras(first: 1) { nodes { title } edges { node { comment } } } }",
    [`GET /streams?sort=name&${one}&select=comment,name,title`],
  ],
  [
    "two selections of one field as one",
    "{ cameras(first: 1) { nodes { coordinates { latitude } } nodes { coordinates { longitude } } } }",
    [`GET /streams?sort=name&${one}&select=coordinates.latitude,coordinates.longitude,name`],
  ],
  [
    "an object inside",
    "{ cameras(first: 1) { nodes { audio { isDisabled } lastChange { by } } } }",
    [`GET /streams?sort=name&${one}&select=audio.disabled,last_change.user,name`],
  ],
  [
    "lists in lists",
    "{ cameras(first: 1) { nodes { vision { detectors { regionTitle region { x } } } } } }",
    [
      `GET /streams?sort=name&${one}&select=name,vision.detectors.region_coordinates.x,vision.detectors.region_title`,
    ],
  ],
  [
    "an interface with a fragment",
    "{ cameras(first: 1) { nodes { media { tracks { codec ... on VideoTrack { width } } } } } }",
    [
      `GET /streams?sort=name&${one}&select=name,stats.media_info.tracks.codec,stats.media_info.tracks.content,stats.media_info.tracks.width`,
    ],
  ],
  [
    "a named fragment on an interface",
    "{ episodes(first: 1) { nodes { ...E ... on FaceEpisode { fingerprint { version } } } } } fragment E on Episode { title }",
    [`GET /episodes?sort=-episode_id&${one}&select=episode_id,episode_type,fingerprint.version,title`],
  ],
  [
    "a fragment inside a fragment, through aliases",
    `{ c: cameras(first: 1) { n: nodes { ...A } } }
     fragment A on Camera { ...B stats: statistics { bytesOut } } fragment B on Camera { s: statistics { viewers } }`,
    [`GET /streams?sort=name&${one}&select=name,stats.bytes_out,stats.online_clients`],
  ],
  [
    "an object only for its presence",
    "{ cameras(first: 1) { nodes { archive { __typename } } } }",
    [`GET /streams?sort=name&${one}&select=name,stats.dvr_info`],
  ],
  [
    "__typename costs nothing",
    "{ __typename cameras(first: 1) { __typename nodes { __typename } } }",
    [`GET /streams?sort=name&${one}&select=name`],
  ],
  [
    "the id of a folder and of an organization cost no call",
    "{ cameras(first: 1) { nodes { folder { id } organization { id } } } }",
    [`GET /streams?sort=name&${one}&select=folder_id,name,organization.id,organization_id`],
  ],
  [
    "nor does the title of the organization, which comes along",
    "{ cameras(first: 1) { nodes { organization { title } } } }",
    [`GET /streams?sort=name&${one}&select=name,organization.id,organization.title,organization_id`],
  ],
  [
    "nor do the titles of the folders above",
    "{ cameras(first: 1) { nodes { path { id title } } } }",
    [`GET /streams?sort=name&${one}&select=name,organization.id,organization_id,path.id,path.title`],
  ],
  [
    "a page's place costs no field",
    "{ users(first: 1) { pageInfo { endCursor } edges { cursor } } }",
    [`GET /users?sort=id&${one}&select=id`],
  ],
  [
    "an order and a filter",
    '{ users(first: 1, filter: { name: { equals: "guard" } }, orderBy: { field: EMAIL }) { nodes { note } } }',
    [`GET /users?name=guard&email_is_not=null&sort=email,id&${one}&select=email,id,note`],
  ],
  [
    "a preset",
    "{ presets(first: 1) { nodes { recording { depthSeconds } cameraCount } } }",
    [`GET /presets?sort=id&${one}&select=dvr.expiration,id,stats.streams_count`],
  ],
  [
    "a person without photos",
    "{ persons(first: 1) { nodes { name list { name } } } }",
    [`GET /persons?sort=person_id&${one}&select=name,person_id,person_list.id,person_list.name`],
  ],
  [
    "the cells of a mosaic",
    "{ mosaics(first: 1) { nodes { cells { title camera { name } } } } }",
    [`GET /mosaics?sort=id&${one}&select=id,streams.name,streams.title`],
  ],
  [
    "one camera by name",
    '{ camera(name: "cam-0001") { title } }',
    [`GET /streams?name=cam-0001&${one}&select=name,title`],
  ],
  [
    "one camera twice in one tick: the fields of both",
    `{ a: camera(name: "cam-0001") { title } b: node(id: "${id("Camera", "cam-0001")}") { ... on Camera { comment } } }`,
    [`GET /streams?name=cam-0001&${one}&select=comment,name,title`],
  ],
  ["what is included", conditional, conditionalCall("name,stats.bitrate,title"), { more: true, less: true }],
  [
    "what is not skipped",
    conditional,
    conditionalCall("comment,coordinates.latitude,coordinates.longitude,name,postal_address"),
    {
      more: false,
      less: false,
    },
  ],
  ["neither", conditional, conditionalCall("name"), { more: false, less: true }],
  [
    "both",
    conditional,
    conditionalCall(
      "comment,coordinates.latitude,coordinates.longitude,name,postal_address,stats.bitrate,title",
    ),
    {
      more: true,
      less: false,
    },
  ],
];

test.each(rows)("%s", async (_title, query, calls, variables = {}) => {
  const answer = await gateway.query(query, { variables });
  expect(answer.errors).toBeUndefined();
  expect(await answer.upstream()).toEqual([...calls].sort());
});

test("a wider read later asks only for what is missing", async () => {
  const [newest] = (await gateway.query("{ episodes(first: 1) { nodes { cameraName } } }")).data.episodes
    .nodes;
  const name = String(newest.cameraName);
  const query = `query ($name: String!) {
    camera(name: $name) { title isAlive latestEpisode { camera { title isAlive comment address } } } }`;
  const answer = await gateway.query(query, { variables: { name } });
  expect(answer.errors).toBeUndefined();
  const streams = (await answer.upstream()).filter((call) => call.startsWith("GET /streams"));
  expect(streams).toHaveLength(2);
  const [wide, first] = streams;
  expect(first).toBe(`GET /streams?name=${name}&limit=1&select=last_episode_at,name,stats.alive,title`);
  // The comment comes along with the episode.
  expect([`comment,name,postal_address`, `name,postal_address`]).toContain(wide?.split("select=")[1]);
  const again = await gateway.query(
    `query ($name: String!) { camera(name: $name) { title isAlive comment address } }`,
    {
      variables: { name },
    },
  );
  expect(answer.data.camera.latestEpisode.camera).toEqual(again.data.camera);
});

test("a read later that needs no more costs no call", async () => {
  const query = `{ camera(name: "cam-0001") { title isAlive comment folder { id cameras(first: 2) { nodes { name title } } } } }`;
  const answer = await gateway.query(query);
  expect(answer.errors).toBeUndefined();
  const wider = await gateway.query(
    `{ cameras(first: 3) { nodes { title latestEpisode { camera { name title } cameraName } } } }`,
  );
  expect(wider.errors).toBeUndefined();
  const calls = await wider.upstream();
  expect(calls.filter((call) => call.startsWith("GET /streams"))).toHaveLength(1);
  expect(calls).toHaveLength(2);
});

test.each([
  ["an object that is there", "1", { __typename: "Organization" }],
  ["one that is not", "987654", null],
])("nothing but __typename is asked of %s", async (_, key, node) => {
  const organization = id("Organization", key);
  const { body } = await gateway.query(`{ node(id: "${organization}") { __typename } }`);
  expect(body).toEqual({ data: { node }, extensions: { cost: { upstreamCalls: 1 } } });
});
