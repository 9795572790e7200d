import { createRandom, deriveSeed } from "../random.js";
import type { Schemas } from "./schemas.js";
import type { User } from "./users.js";

export interface Message {
  readonly owner: User;
  readonly content: Schemas["message"];
}

const texts = [
  { title: "Camera offline", body: "cam-0010 has sent no frames for 10 minutes.", type: "danger" },
  { title: "Диск заполнен на 80 %", body: "Освободите место или сократите глубину архива.", type: "warning" },
  { title: "Welcome", body: "Your account is ready.", type: "info" },
  { title: "メンテナンス", body: "今夜 2:00 から 3:00 まで。", type: "info" },
] as const;

/** A few messages for everybody, sent by the first user, newest last. */
export function createMessages(seed: number, users: readonly User[]): readonly Message[] {
  const sender = users[0];
  let id = 0;
  return users.flatMap((owner) => {
    const random = createRandom(deriveSeed(seed, "messages", owner.id));
    return Array.from({ length: random.int(2, 6) }, (_, position): Message => {
      const { title, body, type } = random.pick(texts);
      id += 1;
      return {
        owner,
        content: {
          id,
          title: position % 5 === 4 ? "" : title,
          body,
          type,
          is_dashboard: random.chance(0.5),
          is_push: random.chance(0.5),
          is_deleted: false,
          was_read: random.chance(0.4),
          user: { id: owner.id, name: owner.name },
          ...(sender && { sender: { id: sender.id, name: sender.name } }),
        },
      };
    });
  });
}
