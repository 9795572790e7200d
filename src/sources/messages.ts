import type { MessageFilter } from "../generated/schema.js";
import { createLoader, type Loader } from "./batch.js";
import { readConnection, type Connection } from "./connection.js";
import { all, flag, textConditions } from "./filters.js";
import { globalId } from "./global-id.js";
import { readMany } from "./in-list.js";
import type { PageArguments } from "./page.js";
import type { Selection } from "./selection.js";
import {
  bool,
  firstKey,
  key,
  oneOf,
  reference,
  shape,
  text,
  type Field,
  type Raw,
  type RowOf,
  type Shape,
} from "./shape.js";
import type { SourceTools } from "./sources.js";
import { userShape } from "./users.js";

const person = (at: string) =>
  reference({
    relation: "users",
    shape: (): Shape<unknown> => userShape,
    keys: [`${at}.id`],
    embedded: { at, fields: ["id", "name"] },
  });

const messageTable = {
  id: globalId("Message", "id"),
  key: key("id"),
  title: text("title"),
  body: text("body"),
  severity: oneOf("type", { info: "INFO", warning: "WARNING", danger: "DANGER" }),
  isPush: bool("is_push"),
  isOnDashboard: bool("is_dashboard"),
  isRead: bool("was_read"),
  isDeleted: bool("is_deleted"),
  sender: person("sender"),
  recipient: person("user"),
} satisfies Record<string, Field<unknown>>;

/** A message of the caller's mailbox. Source: items of messages_list, and message_get. */
export const messageShape = shape("Message", messageTable);
export type MessageRow = RowOf<typeof messageTable> & { readonly __typename: string };

const severities = { INFO: "info", WARNING: "warning", DANGER: "danger", UNKNOWN: "unknown" } as const;

export interface MessageListArguments extends PageArguments {
  readonly filter?: MessageFilter | null | undefined;
}

export interface Messages extends Loader<MessageRow> {
  /** Newest first. Source: messages_list. */
  list(args: MessageListArguments, selection: Selection): Promise<Connection<MessageRow>>;
}

export function createMessages(tools: SourceTools): Messages {
  const { client, trust, relations } = tools;
  const byId = {
    path: "/messages",
    values: {},
    items: "messages",
    keyField: "id",
    keyOf: (row: Raw) => firstKey(row, ["id"]),
    single: { read: (id: string) => client.get("/messages/{message_id}", { message_id: id }), small: true },
  } as const;
  const loader = createLoader({
    shape: messageShape,
    relations,
    keyPaths: ["id"],
    stub: (id) => ({ id }),
    fetch: (ids, select) => readMany(client, trust, byId, ids, select),
  });
  return {
    ...loader,
    list: ({ filter, ...page }, selection) =>
      readConnection(
        tools,
        {
          ...byId,
          filter: all(
            filter?.severity == null ? {} : { type: severities[filter.severity] },
            flag("was_read", filter?.isRead),
            flag("is_dashboard", filter?.isOnDashboard),
            textConditions("title", filter?.title),
          ),
          ordering: { descending: true },
        },
        page,
        selection,
        messageShape,
        loader.remember,
      ),
  };
}
