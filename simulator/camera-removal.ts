import type { Camera } from "./data/cameras.js";
import { setFavourite, withdrawStream } from "./stream-grants.js";
import type { World } from "./world.js";

/** Takes a camera away with all that hangs on it. */
export function removeCamera(world: World, camera: Camera): void {
  const { cameras, episodes, mosaics, permissions, users } = world;
  cameras.remove(camera);
  for (const { id } of [...episodes.of(camera.name)]) episodes.remove(id);
  for (const mosaic of mosaics.rows) {
    mosaic.cells = mosaic.cells.map((cell) => (cell === camera ? undefined : cell));
  }
  for (const user of users.rows) {
    if (user.streams.has(camera.name)) withdrawStream(world, user, camera);
    if (user.favouriteStreams.has(camera.name)) setFavourite(user, camera, false);
  }
  permissions.reset();
}
