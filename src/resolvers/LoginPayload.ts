import type { LoginPayloadResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const LoginPayload: LoginPayloadResolvers = {
  viewer: ({ session }, _, { sources }, info) =>
    session === null ? null : sources.profile.load(selection(info)),
};
