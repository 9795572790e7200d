import type { MessageFilter } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import { readRow } from "./complete.js";
import type { Connection } from "./connection.js";
import { all, flag, textConditions } from "./filters.js";
import { globalId } from "./global-id.js";
import type { PageArguments } from "./page.js";
import type { Selection } from "./selection.js";
import type { Raw } from "./shape.js";
import { bool, key, oneOf, reference, shape, text, type Field, type RowOf, type Shape } from "./shape.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";
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
  /** A message that was sent, or came with a feed: Watcher tells the whole of it. */
  told(row: Raw, selection: Selection): MessageRow | Promise<MessageRow>;
}

export function createMessages(tools: SourceTools): Messages {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, messageShape, {
    path: "/messages",
    values: {},
    items: "messages",
    keyField: "id",
    single: { read: (id: string) => client.get("/messages/{message_id}", { message_id: id }), small: true },
  });
  return {
    ...loader,
    told: (row, selection) => readRow(row, messageShape, selection, tools.relations()),
    list: ({ filter, ...page }, selection) =>
      listPage(
        {
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
      ),
  };
}
