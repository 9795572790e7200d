import type { ViewerResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const Viewer: ViewerResolvers = {
  apiKey: (_, __, { sources }) => sources.profile.apiKey(),
  session: (_, __, { session }) => session.current(),
  sessions: (_, __, { session }) => session.list(),
  device: (_, { token }, { sources }, info) => sources.profile.device(token, selection(info)),
  isWebPushSubscribed: (_, { endpoint }, { sources }) => sources.profile.isWebPushSubscribed(endpoint),
  messages: (_, args, { sources }, info) => sources.messages.list(args, selection(info)),
};
