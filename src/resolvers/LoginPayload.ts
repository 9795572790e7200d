import type { LoginPayloadResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const LoginPayload: LoginPayloadResolvers = {
  viewer: ({ sessionToken }, _, { sources }, info) =>
    sessionToken === null ? null : sources.profile.load(selection(info)),
};
