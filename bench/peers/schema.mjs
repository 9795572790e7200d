/** The part of the graph that a wall needs, and the resolvers that read nothing. */
import { GraphQLScalarType, Kind } from "graphql";

export const typeDefs = `
  scalar DateTime
  enum CameraStatus { RUNNING WAITING ERROR UNKNOWN }
  enum EpisodeKind { GENERIC FACE VEHICLE HUMAN QR_CODE CONTEXT_SEARCH CUSTOM }
  type Query { cameras(first: Int!): CameraConnection }
  type CameraConnection { nodes: [Camera!]! }
  type Camera {
    id: ID!
    name: String!
    title: String
    status: CameraStatus
    isAlive: Boolean
    organization: Organization
    folder: Folder
    preset: Preset
    latestEpisode: Episode
  }
  type Organization { title: String createdAt: DateTime }
  type Folder { title: String }
  type Preset { title: String isDefault: Boolean }
  type Episode { kind: EpisodeKind! openedAt: DateTime! }
`;

const DateTime = new GraphQLScalarType({
  name: "DateTime",
  serialize: (milliseconds) => new Date(milliseconds).toISOString(),
});

export const resolvers = {
  DateTime,
  Camera: {
    id: ({ name }) => Buffer.from(`Camera:${name}`).toString("base64url"),
    status: ({ stats }) => stats.status.toUpperCase(),
    isAlive: ({ stats }) => stats.alive,
    folder: ({ folder_id: own, path }) => path.find(({ id }) => id === own) ?? null,
  },
  Organization: { createdAt: ({ created_at: createdAt }) => createdAt },
  Preset: { isDefault: ({ is_default: isDefault }) => isDefault },
  Episode: {
    kind: ({ episode_type: type }) => type.toUpperCase(),
    openedAt: ({ opened_at: openedAt }) => openedAt,
  },
};

/** The fields that are selected below a field and the names, through fragments too. */
export function fieldsBelow({ fieldNodes, fragments }, ...names) {
  let selected = fieldNodes;
  for (const name of names)
    selected = inside(selected, fragments).filter((field) => field.name.value === name);
  return inside(selected, fragments).map((field) => field.name.value);
}

function inside(nodes, fragments) {
  return nodes.flatMap(({ selectionSet }) =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      return inside(
        [selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection],
        fragments,
      );
    }),
  );
}
