import { randomBytes } from "node:crypto";
import { signedIn } from "../access.js";
import { notFound } from "../api-error.js";
import type { Handlers } from "../call.js";
import type { Schemas } from "../data/schemas.js";
import type { User } from "../data/users.js";
import type { World } from "../world.js";

/** The caller's own personal API key; users.ts and user-changes.ts have those of others. */
export function apikeyOperations(world: World): Handlers {
  return {
    user_apikey_get: ({ viewer }) => apikeyOf(signedIn(viewer)),
    user_apikey_create: ({ viewer }) => createApikey(world, signedIn(viewer)),
    user_apikey_delete: ({ viewer }) => {
      const user = signedIn(viewer);
      apikeyOf(user);
      world.users.setApikey(user, undefined);
      return undefined;
    },
  };
}

export function apikeyOf({ apikey }: User): Schemas["apikey"] {
  if (apikey === undefined) throw notFound("No API key");
  return { apikey };
}

/** A key in place of the former one. */
export function createApikey({ users }: World, user: User): Schemas["apikey"] {
  const apikey = randomBytes(20).toString("hex");
  users.setApikey(user, apikey);
  return { apikey };
}
