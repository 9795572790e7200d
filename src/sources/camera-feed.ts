import { readAll } from "./camera-sets.js";
import { invalidRow } from "./batch.js";
import type { WatcherClient } from "./client.js";
import { bool, oneOf, shape, toKey, type Raw } from "./shape.js";

/** Upstream fields that the feed of cameras carries. */
export const cameraFeedFields: readonly string[] = [
  "name",
  "stats.agent_status",
  "stats.alive",
  "stats.status",
];

const statuses = { running: "RUNNING", waiting: "WAITING", error: "ERROR" } as const;
const agentStatuses = {
  connected: "CONNECTED",
  not_connected: "NOT_CONNECTED",
  rproxy_not_configured: "REVERSE_PROXY_NOT_CONFIGURED",
} as const;

export const cameraStatusShape = shape("CameraStatusChange", {
  isAlive: bool("stats.alive"),
  status: oneOf("stats.status", statuses),
  agentStatus: oneOf("stats.agent_status", agentStatuses),
});

/** Every camera that the viewer may see, with what tells whether it works. Source: streams_list. */
export async function readCameraStates(
  client: WatcherClient,
): Promise<readonly { readonly id: string; readonly row: Raw }[]> {
  const query = { select: cameraFeedFields.join(",") };
  const rows = await readAll(client, "/streams", {}, "streams", "name", query);
  return rows.map((row) => {
    const id = toKey(row["name"]);
    if (id === undefined) throw invalidRow("/streams");
    return { id, row: { name: id, stats: row["stats"] ?? null } };
  });
}
