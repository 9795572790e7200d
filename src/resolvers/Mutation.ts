import type { MutationResolvers } from "../generated/schema.js";
import { revokeSession } from "./revoke-session.js";
import { signIn } from "./sign-in.js";

export const Mutation: MutationResolvers = {
  login: (_, { input }, { session }) => signIn(session, input),
  logout: async (_, __, { session }) => ({ ok: await session.logout() }),
  logoutEverywhere: async (_, __, { session }) => ({ endedSessions: await session.logoutEverywhere() }),
  revokeSession: (_, { input }, { session }) => revokeSession(session, input),
};
