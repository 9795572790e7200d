import {
  DateTimeResolver,
  EmailAddressResolver,
  JSONResolver,
  SafeIntResolver,
  URLResolver,
} from "graphql-scalars";
import { GraphQLScalarType } from "graphql";
import { BadUserInput } from "../errors.js";
import type { Resolvers } from "../generated/schema.js";
import { UploadedFile } from "../mutations/uploaded-file.js";
import { Camera } from "./Camera.js";
import { CameraStatusChange } from "./CameraStatusChange.js";
import { EpisodeChange } from "./EpisodeChange.js";
import { Folder } from "./Folder.js";
import { LoginPayload } from "./LoginPayload.js";
import { Mutation } from "./Mutation.js";
import { Organization } from "./Organization.js";
import { Person } from "./Person.js";
import { PersonList } from "./PersonList.js";
import * as playback from "./Playback.js";
import { Query } from "./Query.js";
import { ReceivedMessages } from "./ReceivedMessages.js";
import { Subscription } from "./Subscription.js";
import { User } from "./User.js";
import { Viewer } from "./Viewer.js";

/** Sources have checked the value already: it leaves as it is. What clients send is checked by the library. */
function passedOn(type: GraphQLScalarType): GraphQLScalarType {
  return new GraphQLScalarType({ ...type.toConfig(), serialize: (value) => value });
}

/** The checked URL as a text: an object of its own would not survive the compilation of a literal. */
function asText(type: GraphQLScalarType): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = type.toConfig();
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => String(parseValue(value)),
    parseLiteral: (node, variables) => String(parseLiteral(node, variables)),
  });
}

/** A file travels beside the operation, never inside it. */
const Upload = new GraphQLScalarType<UploadedFile>({
  name: "Upload",
  parseValue: (value) => {
    if (value instanceof UploadedFile) return value;
    throw new BadUserInput(
      "A file is sent as multipart/form-data, by the GraphQL multipart request specification.",
    );
  },
  parseLiteral: () => {
    throw new BadUserInput("A file cannot be written into an operation. Send it as a variable.");
  },
});

export const resolvers: Resolvers = {
  Upload,
  DateTime: passedOn(DateTimeResolver),
  URL: passedOn(asText(URLResolver)),
  EmailAddress: passedOn(EmailAddressResolver),
  SafeInt: passedOn(SafeIntResolver),
  JSON: passedOn(JSONResolver),
  Query,
  Mutation,
  Camera,
  CameraStatusChange,
  EpisodeChange,
  Folder,
  LoginPayload,
  Organization,
  Person,
  PersonList,
  ReceivedMessages,
  Subscription,
  User,
  Viewer,
  ...playback,
};
