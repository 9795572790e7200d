import type { ReceivedMessagesResolvers } from "../generated/schema.js";
import { eachAlone } from "./each-alone.js";
import { selection } from "./selection.js";

export const ReceivedMessages: ReceivedMessagesResolvers = {
  messages: ({ changes }, _, { sources }, info) =>
    eachAlone(changes, ({ row }) => sources.messages.told(row, selection(info))),
};
