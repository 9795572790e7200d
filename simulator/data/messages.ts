import { createRandom, deriveSeed, type Random } from "../random.js";
import type { Schemas } from "./schemas.js";
import type { User } from "./users.js";

export type Message = Schemas["message"];

type Content = Omit<Message, "id" | "user" | "sender" | "is_deleted">;

export interface Draft {
  readonly title: string;
  readonly body?: string | undefined;
  readonly type: Schemas["message_type"];
}

export interface Messages {
  /** A user's mailbox, newest last. */
  of(owner: User): readonly Message[];
  /** A message that nobody has read yet; its id is the highest so far. */
  send(owner: User, draft: Draft): Message;
}

const texts = [
  { title: "Camera offline", body: "cam-0010 has sent no frames for 10 minutes.", type: "danger" },
  { title: "Диск заполнен на 80 %", body: "Освободите место или сократите глубину архива.", type: "warning" },
  { title: "Welcome", body: "Your account is ready.", type: "info" },
  { title: "メンテナンス", body: "今夜 2:00 から 3:00 まで。", type: "info" },
] as const;

/** A few messages for everybody, sent by the first user. */
export function createMessages(seed: number, users: readonly User[]): Messages {
  const sender = users[0];
  const mailboxes = new Map<User, Message[]>();
  let id = 0;

  const put = (owner: User, content: Content): Message => {
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
    send: (owner, { title, body, type }) => {
      const unread = { is_dashboard: false, is_push: false, was_read: false };
      return put(owner, { title, ...(body !== undefined && { body }), type, ...unread });
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
