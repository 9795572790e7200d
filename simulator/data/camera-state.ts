import type { Camera, CameraState } from "./cameras.js";

export type RunState = Pick<CameraState, "status" | "alive" | "bitrateKbps">;

export function stopped(status: RunState["status"], alive: RunState["alive"]): RunState {
  return { status, alive, bitrateKbps: undefined };
}

export function running(seed: number): RunState {
  return { status: "running", alive: true, bitrateKbps: 400 + (seed % 7600) };
}

/** A disabled camera waits, an enabled one works. */
export function setDisabled(camera: Camera, disabled: boolean, nowMs: number): void {
  if (camera.disabled === disabled) return;
  Object.assign(camera, disabled ? stopped("waiting", false) : running(camera.seed));
  camera.disabled = disabled;
  camera.startedAtMs = nowMs;
}
