import type { Camera } from "./cameras.js";
import type { User } from "./users.js";

/** Who wants to hear of which camera. */
export interface CameraNotifications {
  isOn(camera: Camera, user: User | undefined): boolean;
  set(camera: Camera, user: User, isOn: boolean): void;
}

export function createCameraNotifications(): CameraNotifications {
  const written = new WeakMap<Camera, Map<User, boolean>>();
  return {
    isOn: (camera, user) => (user && written.get(camera)?.get(user)) ?? isOnAtFirst(camera),
    set: (camera, user, isOn) => {
      const byUser = written.get(camera) ?? new Map<User, boolean>();
      written.set(camera, byUser.set(user, isOn));
    },
  };
}

/** Everybody hears of every third camera of the seed; nobody of those that were added. */
function isOnAtFirst({ index, isGenerated }: Camera): boolean {
  return isGenerated && index % 3 === 0;
}
