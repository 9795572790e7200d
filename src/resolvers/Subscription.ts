import type { Session, SubscriptionResolvers } from "../generated/schema.js";
import type { Batch } from "../subscriptions/batch.js";

const batch = (event: Batch) => event;

export const Subscription: SubscriptionResolvers = {
  episodeChanges: { subscribe: (_, args, { live }) => live.episodeChanges(args), resolve: batch },
  cameraStatusChanges: { subscribe: (_, args, { live }) => live.cameraStatusChanges(args), resolve: batch },
  messageReceived: { subscribe: (_, args, { live }) => live.messageReceived(args), resolve: batch },
  sessionChanges: {
    subscribe: (_, __, { session }) => session.changes(),
    resolve: (event: Session) => event,
  },
};
