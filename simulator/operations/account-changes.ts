import { conflict } from "../api-error.js";
import { numberIn, textIn, updated } from "../body-fields.js";
import { DEFAULT_SESSIONS, type User } from "../data/users.js";
import type { JsonObject } from "../json.js";
import { passwordIn, requiredText } from "../required-fields.js";
import type { Tokens } from "../tokens.js";
import type { World } from "../world.js";

type Contact = Pick<User, "fullname" | "email" | "phone" | "locale" | "note" | "maxSessions">;

/** What is asked for about an account, checked; nothing is changed yet. */
export interface AccountChange {
  readonly name: string;
  readonly contact: Contact;
  /** undefined when the password stays. */
  readonly password: string | undefined;
}

/** The fields that users change in their own accounts as well as in those they manage. */
export function accountChangeIn({ users }: World, body: JsonObject, user?: User): AccountChange {
  const name = requiredText(body, "name", user?.name);
  const namesake = users.byName(name);
  if (namesake !== undefined && namesake !== user) throw conflict("The name is taken", "/name");
  const password = passwordIn(body);
  const contact = {
    fullname: updated(user?.fullname, textIn(body, "fullname")),
    email: updated(user?.email, textIn(body, "email")),
    phone: updated(user?.phone, textIn(body, "phone")),
    locale: updated(user?.locale, textIn(body, "locale")),
    note: updated(user?.note, textIn(body, "note")),
    maxSessions: updated(user?.maxSessions, numberIn(body, "max_sessions")) ?? DEFAULT_SESSIONS,
  };
  return { name, contact, password };
}

export function changeAccount(
  { users }: World,
  tokens: Tokens,
  user: User,
  { name, contact, password }: AccountChange,
): void {
  users.rename(user, name);
  Object.assign(user, contact);
  if (password !== undefined) changePassword(tokens, user, password);
}

/** Sessions of before end, whoever holds their tokens; the API key stays. */
export function changePassword(tokens: Tokens, user: User, password: string): void {
  user.password = password;
  tokens.endSessions(user);
}
