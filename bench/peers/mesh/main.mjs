/** GraphQL Mesh: the graph is generated from Watcher's OpenAPI description, Hive Gateway's runtime answers it. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { composeSubgraphs } from "@graphql-mesh/fusion-composition";
import rest from "@graphql-mesh/transport-rest";
import { DefaultLogger } from "@graphql-mesh/utils";
import { loadOpenAPISubgraph } from "@omnigraph/openapi";

const description = JSON.parse(
  readFileSync(new URL("../../../contract/openapi.json", import.meta.url), "utf8"),
);

/** Watcher's lists take any field as a filter, which the description has no words for: the generator needs a parameter. */
const ids = {
  name: "id",
  in: "query",
  style: "form",
  explode: false,
  schema: { type: "array", items: { type: "integer" } },
};
for (const list of ["/organizations", "/presets"]) description.paths[list].get.parameters.push(ids);

/**
 * What a camera leads to. `whole_*` are read one by one, all that the description alone has to offer; `gathered_*` by a list
 * of ids. Nothing gathers episodes: no list gives the newest one of each of many cameras. The directive is declared here
 * because the declaration that the runtime has does not know `valueKeyField`.
 */
const additionalTypeDefs = /* GraphQL */ `
  scalar ResolveToSourceArgs
  directive @resolveTo(
    sourceName: String
    sourceTypeName: String
    sourceFieldName: String
    requiredSelectionSet: String
    sourceArgs: ResolveToSourceArgs
    keyField: String
    keysArg: String
    additionalArgs: ResolveToSourceArgs
    result: String
    valueKeyField: String
  ) on FIELD_DEFINITION

  extend type stream_config {
    whole_organization: organization
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "organization_get"
        requiredSelectionSet: "{ organization_id }"
        sourceArgs: { organization_id: "{root.organization_id}" }
      )
    whole_folder: folder
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "folder_get"
        requiredSelectionSet: "{ organization_id folder_id }"
        sourceArgs: { organization_id: "{root.organization_id}", folder_id: "{root.folder_id}" }
      )
    whole_preset: preset
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "preset_get"
        requiredSelectionSet: "{ preset_id }"
        sourceArgs: { id: "{root.preset_id}" }
      )
    newest_episodes(select: String): [watcher_episode]
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "episodes_list"
        requiredSelectionSet: "{ name }"
        sourceArgs: { media: "{root.name}", sort: "-opened_at", limit: "1", select: "{args.select}" }
        result: "episodes"
      )
    gathered_organization(select: String): organization
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "organizations_list"
        keyField: "organization_id"
        keysArg: "id"
        additionalArgs: { select: "{args.select}" }
        result: "organizations"
        valueKeyField: "id"
      )
    gathered_preset(select: String): preset
      @resolveTo(
        sourceName: "watcher"
        sourceTypeName: "Query"
        sourceFieldName: "presets_list"
        keyField: "preset_id"
        keysArg: "id"
        additionalArgs: { select: "{args.select}" }
        result: "presets"
        valueKeyField: "id"
      )
  }
`;

const load = loadOpenAPISubgraph("watcher", {
  source: description,
  endpoint: `${process.env.WATCHER_URL}/watcher/client-api/v3`,
  ignoreErrorResponses: true,
  operationHeaders: { authorization: "{context.headers.authorization}" },
});
const { name, schema$ } = load({ fetch, cwd: process.cwd(), logger: new DefaultLogger("watcher") });
const { supergraphSdl, errors = [] } = composeSubgraphs([{ name, schema: await schema$ }]);
if (errors.length > 0) throw new AggregateError(errors, "the generated graph does not compose");

const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  additionalTypeDefs,
  transports: { rest },
  logging: "error",
  graphiql: false,
});
const server = createServer(gateway);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`GraphQL http://127.0.0.1:${server.address().port}/graphql\n`);
});
// The gateway catches the signal, and leaves the server listening.
process.on("SIGTERM", () => process.exit());
