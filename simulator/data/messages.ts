import { createRandom, deriveSeed, type Random } from "../random.js";
import { removeFrom } from "../table.js";
import type { Schemas } from "./schemas.js";
import type { User } from "./users.js";

export type Message = Schemas["message"];

type Content = Omit<Message, "id" | "user" | "sender" | "is_deleted">;

export interface Draft {
  readonly title: string;
  readonly body?: string | undefined;
  readonly type: Schemas["message_type"];
  readonly is_dashboard?: boolean;
  readonly is_push?: boolean;
}

const types = ["info", "warning", "danger"] as const;

/** The type of that name; information when there is none. */
export function messageType(name: string | null | undefined): Message["type"] & string {
  return types.find((type) => type === name) ?? "info";
}

export interface Messages {
  /** A user's mailbox, newest last. */
  of(owner: User): readonly Message[];
  /** A message that nobody has read yet; its id is the highest so far. The first user sends what nobody else does. */
  send(owner: User, draft: Draft, sender?: User): Message;
  /** Puts the message in place of the one with its id. */
  replace(owner: User, message: Message): void;
  remove(owner: User, message: Message): void;
  /** Drops the mailbox of a user who is gone. */
  forget(owner: User): void;
}

const texts = [
  { title: "Camera offline", body: "cam-0010 has sent no frames for 10 minutes.", type: "danger" },
  { title: "Диск заполнен на 80 %", body: "Освободите место или сократите глубину архива.", type: "warning" },
  { title: "Welcome", body: "Your account is ready.", type: "info" },
  { title: "メンテナンス", body: "今夜 2:00 から 3:00 まで。", type: "info" },
] as const;

/** A few messages for everybody, sent by the first user. */
export function createMessages(seed: number, users: readonly User[]): Messages {
  const first = users[0];
  const mailboxes = new Map<User, Message[]>();
  let id = 0;

  const put = (owner: User, content: Content, sender = first): Message => {
    id += 1;
    const message: Message = {
      id,
      ...content,
      is_deleted: false,
      user: { id: owner.id, name: owner.name },
      ...(sender && { sender: { id: sender.id, name: sender.name } }),
    };
    const mailbox = mailboxes.get(owner);
    if (mailbox === undefined) mailboxes.set(owner, [message]);
    else mailbox.push(message);
    return message;
  };

  for (const owner of users) {
    const random = createRandom(deriveSeed(seed, "messages", owner.id));
    for (const content of initialContents(random)) put(owner, content);
  }
  return {
    of: (owner) => mailboxes.get(owner) ?? [],
    send: (owner, { title, body, type, is_dashboard = false, is_push = false }, from) => {
      const facts = { type, is_dashboard, is_push, was_read: false };
      return put(owner, { title, ...(body !== undefined && { body }), ...facts }, from);
    },
    replace: (owner, message) => {
      const mailbox = mailboxes.get(owner);
      const place = mailbox?.findIndex((candidate) => candidate.id === message.id) ?? -1;
      if (place >= 0) mailbox?.splice(place, 1, message);
    },
    remove: (owner, message) => {
      removeFrom(mailboxes.get(owner) ?? [], message);
    },
    forget: (owner) => {
      mailboxes.delete(owner);
    },
  };
}

function initialContents(random: Random): readonly Content[] {
  return Array.from({ length: random.int(2, 6) }, (_, position): Content => {
    const { title, body, type } = random.pick(texts);
    return {
      title: position % 5 === 4 ? "" : title,
      body,
      type,
      is_dashboard: random.chance(0.5),
      is_push: random.chance(0.5),
      was_read: random.chance(0.4),
    };
  });
}
