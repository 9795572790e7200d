import { createTable, type Table } from "../table.js";
import type { User } from "./users.js";

/** The users, found by everything they may sign in with. */
export interface Users extends Table<User> {
  byName(name: string): User | undefined;
  byApikey(apikey: string): User | undefined;
  /** The name has to be free. */
  rename(user: User, name: string): void;
  /** The former key is worthless from now on; undefined leaves none. */
  setApikey(user: User, apikey: string | undefined): void;
}

export function createUserTable(initial: readonly User[]): Users {
  const table = createTable(initial);
  const byName = new Map(initial.map((user) => [user.name, user]));
  const byApikey = new Map(initial.map((user) => [user.apikey, user]));

  const setApikey = (user: User, apikey: string | undefined): void => {
    byApikey.delete(user.apikey);
    user.apikey = apikey;
    if (apikey !== undefined) byApikey.set(apikey, user);
  };

  return {
    ...table,
    byName: (name) => byName.get(name),
    byApikey: (apikey) => byApikey.get(apikey),
    rename: (user, name) => {
      byName.delete(user.name);
      user.name = name;
      byName.set(name, user);
    },
    setApikey,
    add: (create) => {
      const user = table.add(create);
      byName.set(user.name, user);
      setApikey(user, user.apikey);
      return user;
    },
    remove: (user) => {
      table.remove(user);
      byName.delete(user.name);
      setApikey(user, undefined);
    },
  };
}
