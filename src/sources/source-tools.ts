import type { WatcherClient } from "./client.js";
import type { Relations } from "./complete.js";
import type { ListTrust } from "./in-list.js";

/** What a source is made of. */
export interface SourceTools {
  readonly client: WatcherClient;
  readonly trust: ListTrust;
  /** The other sources, for what rows point at; a function, since sources point at one another. */
  readonly relations: () => Relations;
}

/** What a feed reads with. */
export type FeedTools = Pick<SourceTools, "client" | "trust">;
