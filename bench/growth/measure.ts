import { openFileLimit } from "../processes.js";
import { measureCameras, measureDepth } from "./cameras.js";
import { measureLeases } from "./leases.js";
import type { Growth } from "./report.js";
import { measureScopes, measureTraces } from "./scopes.js";
import { measureSubscribers } from "./subscribers.js";

const steps = {
  cameras: [50, 500, 5_000],
  camerasOfWatcher: [200, 100_000],
  scopes: [1, 10, 100],
  subscribers: [100, 1_000, 10_000],
};
/** Files that a process has open beside its sockets. */
const otherFiles = 200;

/** How the gateway's cost grows, one part after another: about six minutes. `say` is told what is measured. */
export async function measureGrowth(say: (part: string) => void): Promise<Growth> {
  say("cameras");
  const cameras = await measureCameras(steps.cameras);
  const depth = await measureDepth(steps.camerasOfWatcher);
  say("scopes");
  const scopes = await measureScopes(steps.scopes);
  const traces = await measureTraces();
  say("subscribers");
  const fitting = steps.subscribers.filter((count) => count + otherFiles <= openFileLimit());
  const subscribers = await measureSubscribers(fitting);
  say("leases");
  const leases = await measureLeases();
  return { cameras, depth, scopes, traces, subscribers, leases };
}
