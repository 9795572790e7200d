import * as z from "zod";
import type { Seal } from "./seal.js";
import type { Session } from "./session.js";
import { accountIdOf } from "./session-token.js";
import type { Vault } from "./vault.js";

const sessionNote = z.object({
  createdAt: z.number(),
  lastSeenAt: z.number(),
  address: z.string(),
  userAgent: z.string().nullable(),
});

/** What other sessions of the account may know of one. Holds no token. */
type SessionNote = z.infer<typeof sessionNote>;

/** A session as the listing shows it. Unix milliseconds. */
export interface ListedSession extends SessionNote {
  readonly id: string;
}

/** From which the sessions of an account are listed: sealed under its name, so that they open without a session's token. */
export interface Notes {
  /** Of a session that was used then; kept for as long as its account may have it. Throws Unavailable. */
  write(id: string, session: Session, lastSeenAt: number): Promise<void>;
  /** Those of the account that live, the most recently used first. Throws Unavailable. */
  list(user: string): Promise<readonly ListedSession[]>;
}

/** `timeToLive` in milliseconds. */
export function createNotes(vault: Vault, seal: Seal, timeToLive: number): Notes {
  return {
    write: async (id, { user, createdAt, address, userAgent }, lastSeenAt) => {
      const account = accountIdOf(user);
      const note: SessionNote = { createdAt, lastSeenAt, address, userAgent };
      await vault.note(account, id, seal.close(user, placeOf(account, id), JSON.stringify(note)), timeToLive);
    },
    list: async (user) => {
      const account = accountIdOf(user);
      const notes = await vault.notes(account);
      return [...notes]
        .flatMap(([id, sealed]) => {
          const opened = seal.open(user, placeOf(account, id), sealed);
          const note = opened === undefined ? undefined : parseNote(opened.text);
          return note === undefined ? [] : [{ ...note, id }];
        })
        .sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
  };
}

function placeOf(account: string, id: string): string {
  return `${account} ${id}`;
}

/** What was stored by this program, perhaps by another version of it: undefined when it does not fit. */
function parseNote(text: string): SessionNote | undefined {
  return sessionNote.safeParse(JSON.parse(text)).data;
}
