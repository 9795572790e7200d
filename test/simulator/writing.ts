import { expect } from "@jest/globals";
import {
  at,
  basic,
  bearer,
  runSimulator,
  textAt,
  type Json,
  type RunningSimulator,
} from "./running-simulator.js";

export type Headers = Readonly<Record<string, string>>;

export interface Written {
  readonly status: number;
  readonly body: Json | undefined;
}

export interface NewUser {
  readonly id: number;
  readonly name: string;
  /** Signs in with an API key. */
  readonly as: Headers;
}

/** A simulator with short ways to write into it and to read what was written; everything is by default of admin. */
export interface Writing extends RunningSimulator {
  /** A call such as `PUT /profile`; a body is sent as JSON. */
  send(request: string, body?: unknown, as?: Headers): Promise<Written>;
  read(path: string, as?: Headers): Promise<Json | undefined>;
  /** The id of what the call made. */
  create(request: string, body: unknown, as?: Headers): Promise<number>;
  /** A member of an organization, without rights; the password is `first`. */
  newUser(organizationId: number): Promise<NewUser>;
  /** The pair of tokens, or the refusal. */
  signIn(name: string, password: string): Promise<Json | undefined>;
  /** Statuses of a call with the access token of a pair and of a renewal. */
  sessionStatuses(pair: Json | undefined): Promise<readonly number[]>;
}

export async function runForWriting(): Promise<Writing> {
  const simulator = await runSimulator();
  let users = 0;

  const send = async (request: string, body?: unknown, as: Headers = key("admin")): Promise<Written> => {
    const [method = "", path = ""] = request.split(" ");
    const response = await fetch(simulator.api + path, {
      method,
      headers: body === undefined ? as : { ...as, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: Json | undefined = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, body: parsed };
  };

  const create = async (request: string, body: unknown, as?: Headers): Promise<number> => {
    const answer = await send(request, body, as);
    expect([request, answer.status]).toEqual([request, 200]);
    return Number(at(answer.body, "id"));
  };

  return {
    ...simulator,
    send,
    read: async (path, as) => (await send(`GET ${path}`, undefined, as)).body,
    create,
    newUser: async (organizationId) => {
      users += 1;
      const name = `new-${users}`;
      const id = await create("POST /users", { name, password: "first", organization_id: organizationId });
      const { body } = await send(`POST /users/${id}/apikey`);
      return { id, name, as: bearer(textAt(body, "apikey")) };
    },
    signIn: async (name, password) => (await send("POST /login", undefined, basic(name, password))).body,
    sessionStatuses: async (pair) => {
      const access = await send("GET /profile", undefined, bearer(textAt(pair, "access_token")));
      const renewal = await send("POST /login", undefined, bearer(textAt(pair, "refresh_token")));
      return [access.status, renewal.status];
    },
  };
}

export const key = (name: string): Headers => bearer(`apikey-${name}`);

/** Status and what the refusal points at, as one comparable text. */
export function outcome({ status, body }: Written): string {
  const pointer = at(body, "errors.0.source.pointer");
  return typeof pointer === "string" ? `${status} ${pointer}` : String(status);
}

/** Rights in an organization as they are answered. */
export const everything = {
  is_member: true,
  can_view_streams: true,
  can_edit_streams: true,
  can_view_stats: true,
  can_edit_users: true,
  can_view_persons_lists: true,
  can_edit_persons_lists: true,
};
export const nothing = Object.fromEntries(
  Object.keys(everything).map((right) => [right, right === "is_member"]),
);
