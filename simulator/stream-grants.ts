import type { Camera } from "./data/cameras.js";
import type { StreamPermissions, User } from "./data/users.js";
import type { World } from "./world.js";

/** Direct rights on one camera. */
export function grantStream(
  { permissions }: World,
  user: User,
  { name }: Camera,
  rights: StreamPermissions,
): void {
  user.streams = new Map(user.streams).set(name, rights);
  permissions.forget(user);
}

export function withdrawStream({ permissions }: World, user: User, { name }: Camera): void {
  user.streams = new Map([...user.streams].filter(([other]) => other !== name));
  permissions.forget(user);
}

export function setFavourite(user: User, { name }: Camera, isFavourite: boolean): void {
  const others = [...user.favouriteStreams].filter((other) => other !== name);
  user.favouriteStreams = new Set(isFavourite ? [...others, name] : others);
}
