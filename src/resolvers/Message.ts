import type { MessageResolvers } from "../generated/schema.js";
import { selection } from "./selection.js";

export const Message: MessageResolvers = {
  sender: ({ sender }, _, { sources }, info) => sources.users.load(sender, selection(info)),
  recipient: ({ recipient }, _, { sources }, info) => sources.users.load(recipient, selection(info)),
};
