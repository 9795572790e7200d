import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { readFileSync } from "node:fs";
import { resolvers } from "./resolvers/index.js";

/** schema.graphql with its resolvers. */
export function createSchema(): GraphQLSchema {
  const typeDefs = readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
  return makeExecutableSchema({
    typeDefs,
    resolvers,
    // It is nobody else's yet: a copy would only make the start longer.
    updateResolversInPlace: true,
    // Edge resolvers exist for object types only; a misspelt field must not pass.
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}
