/** Fastify with Mercurius: its loaders gather what cameras refer to, and graphql-jit compiles the query. */
import Fastify from "fastify";
import mercurius from "mercurius";
import { fieldsBelow, resolvers, typeDefs } from "./schema.mjs";
import { readCameras, readNewestEpisodes, readOrganizations, readPresets } from "./watcher.mjs";

/** Each camera is asked for once: a cache would make a text of it to find it by, and find nothing. */
const opts = { cache: false };

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers: {
    ...resolvers,
    Query: {
      cameras: async (_, { first }, { authorization }, info) => ({
        nodes: await readCameras(authorization, first, fieldsBelow(info, "nodes")),
      }),
    },
  },
  loaders: {
    Camera: {
      organization: {
        loader: (queries, { authorization }) =>
          byKey(queries, "organization_id", (ids) => readOrganizations(authorization, ids)),
        opts,
      },
      preset: {
        loader: (queries, { authorization }) =>
          byKey(queries, "preset_id", (ids) => readPresets(authorization, ids)),
        opts,
      },
      latestEpisode: {
        loader: (queries, { authorization }) =>
          readNewestEpisodes(
            authorization,
            queries.map(({ obj }) => obj),
          ),
        opts,
      },
    },
  },
  context: ({ headers }) => ({ authorization: headers.authorization }),
  jit: 1,
});

/** What the queries' objects name by a key, each key read once. */
async function byKey(queries, field, readMany) {
  const keys = [...new Set(queries.map(({ obj }) => obj[field]))];
  const found = new Map((await readMany(keys)).map((row, index) => [keys[index], row]));
  return queries.map(({ obj }) => found.get(obj[field]));
}

const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`GraphQL ${address}/graphql\n`);
