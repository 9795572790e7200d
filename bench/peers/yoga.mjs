/** GraphQL Yoga: DataLoader gathers what cameras refer to, and graphql-jit compiles the query. */
import { createServer } from "node:http";
import { useGraphQlJit } from "@envelop/graphql-jit";
import DataLoader from "dataloader";
import { createSchema, createYoga } from "graphql-yoga";
import { fieldsBelow, resolvers, typeDefs } from "./schema.mjs";
import { readCameras, readNewestEpisodes, readOrganizations, readPresets } from "./watcher.mjs";

/** The loaders of one request. */
function contextOf({ request }) {
  const authorization = request.headers.get("authorization");
  return {
    authorization,
    organizations: new DataLoader((ids) => readOrganizations(authorization, ids)),
    presets: new DataLoader((ids) => readPresets(authorization, ids)),
    newestEpisodes: new DataLoader((cameras) => readNewestEpisodes(authorization, cameras)),
  };
}

const yoga = createYoga({
  schema: createSchema({
    typeDefs,
    resolvers: {
      ...resolvers,
      Query: {
        cameras: async (_, { first }, { authorization }, info) => ({
          nodes: await readCameras(authorization, first, fieldsBelow(info, "nodes")),
        }),
      },
      Camera: {
        ...resolvers.Camera,
        organization: ({ organization_id: id }, _, { organizations }) => organizations.load(id),
        preset: ({ preset_id: id }, _, { presets }) => presets.load(id),
        latestEpisode: (camera, _, { newestEpisodes }) => newestEpisodes.load(camera),
      },
    },
  }),
  context: contextOf,
  plugins: [useGraphQlJit()],
  graphiql: false,
  logging: "error",
});

const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`GraphQL http://127.0.0.1:${server.address().port}/graphql\n`);
});
