import type { Relations } from "./batch.js";
import type { WatcherClient } from "./client.js";
import type { ListTrust } from "./in-list.js";

/** What a source is made of. */
export interface SourceTools {
  readonly client: WatcherClient;
  readonly trust: ListTrust;
  /** The other sources, for reading ahead; a function, since sources point at one another. */
  readonly relations: () => Relations;
}

/** What a feed reads with. */
export type FeedTools = Pick<SourceTools, "client" | "trust">;
