import type { MutationResolvers } from "../generated/schema.js";
import { signIn } from "./sign-in.js";

export const Mutation: MutationResolvers = {
  login: (_, { input }, { session }) => signIn(session, input),
  logout: async (_, __, { session }) => ({ ok: await session.logout() }),
};
