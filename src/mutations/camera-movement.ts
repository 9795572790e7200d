import type { MoveCameraInput, MutationResolvers, StopCameraInput } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { body, type Body, type Part } from "./body.js";
import { mutation } from "./mutation.js";
import { outside, refuse } from "./refuse.js";

/** Every direction is always told: one left out might go on as before. */
const stillness = { command: "move_continuous", up: 0, down: 0, left: 0, right: 0, in: 0, out: 0 };

/** One number for two opposite directions, of which Watcher knows a speed each. */
const axis = (negative: keyof typeof stillness, positive: keyof typeof stillness): Part<number> => ({
  write: (speed, draft) => {
    draft[negative] = Math.max(0, -(speed ?? 0));
    draft[positive] = Math.max(0, speed ?? 0);
  },
  trace: ([direction]) => (direction === negative || direction === positive ? [] : undefined),
});
const speeds = body<MoveCameraInput, "id">({
  pan: axis("left", "right"),
  tilt: axis("down", "up"),
  zoom: axis("out", "in"),
});
const movement: Body<MoveCameraInput> = {
  ...speeds,
  write: (input) => ({ ...stillness, ...speeds.write(input) }),
};
const range = [-100, 100] as const;

/** The motors of a camera. Source: stream_ptz_execute. */
export const cameraMovementMutations = {
  moveCamera: mutation({
    body: movement,
    parameters: { name: "id" },
    send: async (write, json, { id, pan, tilt, zoom }, { steer }) => {
      refuse([
        ...outside(range, pan, "/right"),
        ...outside(range, tilt, "/up"),
        ...outside(range, zoom, "/in"),
      ]);
      const name = decodeKey("Camera", id);
      const wasSent = await steer(name, "MOVE", () =>
        write("post", "/streams/{name}/ptz", { name }, { json }),
      );
      return { name, wasSent };
    },
    answer: ({ name, wasSent }, read) => ({
      camera: read("camera", "Camera", name),
      wasSuperseded: !wasSent,
    }),
  }),
  stopCamera: mutation({
    parameters: { name: "id" },
    send: async (write, _, { id }: StopCameraInput, { steer }) => {
      const name = decodeKey("Camera", id);
      await steer(name, "STOP", () => write("post", "/streams/{name}/ptz", { name }, { json: stillness }));
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
} satisfies MutationResolvers;
