import type {
  CameraPermissionsInput,
  MutationResolvers,
  RemoveCameraUserInput,
  RemoveUserCameraInput,
  SetCameraUserInput,
  SetUserCameraInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { body, nested, plain } from "./body.js";
import { mutation } from "./mutation.js";

const permissions = nested(
  "",
  body<CameraPermissionsInput>({
    canView: plain("can_view"),
    canViewArchive: plain("can_view_dvr"),
    canUsePtz: plain("can_use_ptz"),
    archiveDepthLimitSeconds: plain("dvr_depth_limit"),
  }),
);
const parameters = { name: "cameraId", user_id: "userId" };

interface Pair {
  readonly cameraId: string;
  readonly userId: string;
}

const keysOf = ({ cameraId, userId }: Pair) => ({
  name: decodeKey("Camera", cameraId),
  user_id: decodeKey("User", userId),
});
type Keys = ReturnType<typeof keysOf>;

/**
 * Rights given directly on a camera, from both ends. Source: stream_permission_user_save, stream_permission_user_delete,
 * user_stream_permission_save, user_stream_permission_delete.
 */
export const cameraRightsMutations = {
  setCameraUser: mutation({
    body: body<SetCameraUserInput, keyof Pair>({ permissions }),
    parameters,
    send: async (write, json, input): Promise<Keys> => {
      const keys = keysOf(input);
      await write("put", "/streams/{name}/permissions/users/{user_id}", keys, { json });
      return keys;
    },
    answer: ({ name }, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  removeCameraUser: mutation({
    parameters,
    send: async (write, _, input: RemoveCameraUserInput): Promise<Keys> => {
      const keys = keysOf(input);
      await write("delete", "/streams/{name}/permissions/users/{user_id}", keys);
      return keys;
    },
    answer: ({ name }, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  setUserCamera: mutation({
    body: body<SetUserCameraInput, keyof Pair>({ permissions }),
    parameters,
    send: async (write, json, input): Promise<Keys> => {
      const keys = keysOf(input);
      await write("put", "/users/{user_id}/permissions/streams/{name}", keys, { json });
      return keys;
    },
    answer: ({ user_id: key }, read) => ({ user: read("user", "User", key) }),
  }),
  removeUserCamera: mutation({
    parameters,
    send: async (write, _, input: RemoveUserCameraInput): Promise<Keys> => {
      const keys = keysOf(input);
      await write("delete", "/users/{user_id}/permissions/streams/{name}", keys);
      return keys;
    },
    answer: ({ user_id: key }, read) => ({ user: read("user", "User", key) }),
  }),
} satisfies MutationResolvers;
