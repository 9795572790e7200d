import type { Session, SubscriptionResolvers } from "../generated/schema.js";

export const Subscription: SubscriptionResolvers = {
  sessionChanges: {
    subscribe: (_, __, { session }) => session.changes(),
    resolve: (event: Session) => event,
  },
};
