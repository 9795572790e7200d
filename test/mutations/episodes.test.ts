import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { idOf, startGateway, type Data, type TestGateway } from "../support/gateway.js";
import { prove, proveRefusal, type Change, type Refusal } from "./prove.js";

/** What analytics see: episodes as favourites, those that were made by hand, and known persons. */
let gateway: TestGateway;
/** Made by hand, and not. */
let made: readonly Data[];
let seen: readonly Data[];
/** What the operator sees as well. */
let shared: readonly Data[];
let persons: readonly Data[];
beforeAll(async () => {
  gateway = await startGateway();
  const { data } = await gateway.query(`{
    generic: episodes(first: 500, filter: { kinds: [GENERIC] }) { nodes { id key title description } }
    faces: episodes(first: 500, filter: { kinds: [FACE] }) { nodes { id key isFavorite } }
  }`);
  made = data.generic.nodes.filter(({ title, description }: Data) => title !== null && description !== null);
  seen = data.faces.nodes;
  const faces = "{ episodes(first: 500, filter: { kinds: [FACE] }) { nodes { id key } } }";
  shared = (await gateway.query(faces, { as: "operator" })).data.episodes.nodes.slice(0, 50);
  persons = (await gateway.query("{ persons(first: 3) { nodes { id key } } }")).data.persons.nodes;
  expect(persons).toHaveLength(3);
});
afterAll(() => gateway.close());

const first = (all: readonly Data[], wanted: (one: Data) => boolean = () => true): Data => {
  const found = all.find(wanted);
  if (found === undefined) throw new Error("the simulator has none of these");
  return found;
};
const read = (id: string) => `{ episode(id: "${id}") { isFavorite } }`;
const list = (key: string) =>
  `GET /episodes?episode_id=${key}&limit=1&select=episode_id,episode_type,is_favorite`;

const changes: readonly [string, () => Change | Promise<Change>][] = [
  [
    "an episode becomes a favourite",
    () => {
      const { id, key } = first(seen.slice(100), ({ isFavorite }) => !isFavorite);
      return {
        field: "addEpisodeToFavorites { episode { isFavorite } }",
        input: { id },
        calls: [[`POST /episodes/${key}/favorites`], [list(key)]],
        payload: { episode: { isFavorite: true } },
        after: { query: read(id), data: { episode: { isFavorite: true } } },
      };
    },
  ],
  [
    "an episode becomes a favourite of one user, and of nobody else",
    () => {
      const { id, key } = first(shared, ({ id }) => seen.some((one) => one.id === id && !one.isFavorite));
      return {
        field: "addEpisodeToFavorites { episode { key isFavorite } }",
        input: { id },
        as: "operator",
        calls: [[`POST /episodes/${key}/favorites`], [list(key)]],
        payload: { episode: { key, isFavorite: true } },
        after: { query: read(id), data: { episode: { isFavorite: false } }, as: "admin" },
      };
    },
  ],
  [
    "an episode is no favourite any more",
    () => {
      const { id, key } = first(seen, ({ isFavorite }) => isFavorite);
      return {
        field: "removeEpisodeFromFavorites { episode { isFavorite } }",
        input: { id },
        calls: [[`DELETE /episodes/${key}/favorites`], [list(key)]],
        payload: { episode: { isFavorite: false } },
        after: { query: read(id), data: { episode: { isFavorite: false } } },
      };
    },
  ],
  [
    "an episode is deleted",
    () => {
      const { id, key } = first(made);
      return {
        field: "deleteEpisode { deletedId }",
        input: { id },
        calls: [[`DELETE /episodes/${key}`]],
        payload: { deletedId: id },
        after: { query: read(id), data: { episode: null } },
      };
    },
  ],
  [
    "an episode is deleted by whoever has its token",
    async () => {
      const { id, key } = first(made.slice(1));
      const token = await tokenOf(key);
      return {
        field: "deleteEpisode { deletedId }",
        input: { id, token },
        as: null,
        calls: [[`DELETE /episodes/${key}?token=${token}`]],
        payload: { deletedId: id },
        after: { query: read(id), data: { episode: null }, as: "admin" },
      };
    },
  ],
];

/** An episode's own token, as Watcher gives it to whoever may see the episode. */
async function tokenOf(key: string): Promise<string> {
  const { episodes } = (await gateway.simulator.get(`/episodes?episode_id=${key}&select=playback_token`)) as {
    episodes: readonly { playback_token: string }[];
  };
  return episodes[0]?.playback_token ?? "";
}

describe("a change is made, told and read", () => {
  test.each(changes)("%s", async (_, change) => {
    await prove(gateway, await change());
  });
});

const refusals: readonly [string, () => Refusal | Promise<Refusal>][] = [
  [
    "the deletion of an episode that was not made by hand",
    () => {
      const { id } = first(seen);
      return { field: "deleteEpisode { }", input: { id }, refused: "FORBIDDEN", stays: read(id) };
    },
  ],
  [
    "the deletion with the token of another episode",
    async () => {
      const { id } = first(made.slice(2));
      const token = await tokenOf(first(made.slice(3)).key);
      const input = { id, token };
      return {
        field: "deleteEpisode { }",
        input,
        as: null,
        refused: "UNAUTHENTICATED",
        stays: `{ episode(id: "${id}") { title } }`,
      };
    },
  ],
  [
    "the deletion by nobody",
    () => {
      const { id } = first(made.slice(2));
      return { field: "deleteEpisode { }", input: { id }, as: null, refused: "UNAUTHENTICATED", calls: [] };
    },
  ],
  [
    "a favourite that does not exist",
    () => ({
      field: "addEpisodeToFavorites { }",
      input: { id: idOf("Episode", "7234567890123456789") },
      refused: "NOT_FOUND",
      calls: [["POST /episodes/7234567890123456789/favorites"]],
    }),
  ],
  [
    "a favourite that is no episode",
    () => ({
      field: "removeEpisodeFromFavorites { }",
      input: { id: idOf("Camera", "cam") },
      refused: "BAD_USER_INPUT",
      calls: [],
    }),
  ],
];

test.each(refusals)("refused, and nothing is changed: %s", async (_, refusal) => {
  await proveRefusal(gateway, await refusal());
});

test("a person is deleted, and read by nobody any more", async () => {
  const { id, key } = persons[0];
  await prove(gateway, {
    field: "deletePerson { deletedId }",
    input: { id },
    calls: [[`DELETE /persons/${key}`]],
    payload: { deletedId: id },
    after: { query: `{ person(id: "${id}") { name } }`, data: { person: null } },
  });
});

const refusedDeletions: readonly [string, () => Refusal][] = [
  [
    "by somebody who sees no persons",
    () => ({ field: "deletePerson { }", input: { id: persons[1].id }, as: "guard", refused: "FORBIDDEN" }),
  ],
  [
    "who does not exist",
    () => ({
      field: "deletePerson { }",
      input: { id: idOf("Person", "1234567890123456789") },
      refused: "NOT_FOUND",
      calls: [["DELETE /persons/1234567890123456789"]],
    }),
  ],
  [
    "who is an episode",
    () => ({
      field: "deletePerson { }",
      input: { id: idOf("Episode", persons[1].key) },
      refused: "BAD_USER_INPUT",
      calls: [],
    }),
  ],
];

test.each(refusedDeletions)(
  "the deletion of a person %s is refused, and nothing is changed",
  async (_, refusal) => {
    await proveRefusal(gateway, { stays: "{ persons(first: 100) { nodes { key } } }", ...refusal() });
  },
);
