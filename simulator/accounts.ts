import * as z from "zod";
import { noGrants, type User } from "./data/users.js";
import type { World } from "./world.js";

/** What can be changed about a user; `rights: "none"` takes every right away, `"initial"` gives all of them back. */
export const userChange = z.strictObject({
  disabled: z.boolean().optional(),
  password: z.string().min(1).optional(),
  isAdmin: z.boolean().optional(),
  rights: z.enum(["none", "initial"]).optional(),
});

export type UserChange = z.infer<typeof userChange>;

/** Changes that an administrator makes while people work; they hold for every later request. */
export interface Accounts {
  find(name: string): User | undefined;
  change(user: User, change: UserChange): void;
}

export function createAccounts({ users, permissions }: World): Accounts {
  const initial = new Map(
    users.rows.map((user) => {
      const { organizations, folders, streams } = user;
      return [user, { organizations, folders, streams }];
    }),
  );
  return {
    find: users.byName,
    change: (user, { disabled, password, isAdmin, rights }) => {
      user.disabled = disabled ?? user.disabled;
      user.password = password ?? user.password;
      if (isAdmin !== undefined) user.accessLevel = isAdmin ? "admin" : "generic";
      if (rights === undefined) return;
      Object.assign(user, rights === "none" ? noGrants : initial.get(user));
      permissions.forget(user);
    },
  };
}
