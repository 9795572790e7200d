import type { ReceivedMessagesResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const ReceivedMessages: ReceivedMessagesResolvers = {
  messages: ({ changes }, _, { sources }, info) => sources.messages.told(changes, selection(info)),
};
