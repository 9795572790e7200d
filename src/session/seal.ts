import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Encrypts what is stored. The key needs a secret of the gateway and one word more that the store does not hold. */
export interface Seal {
  /** `word` is part of the key; `place` is where it is stored: moved elsewhere, it does not open. */
  close(word: string, place: string, text: string): Buffer;
  /** undefined when it was not sealed with that word, for that place, under one of the secrets. */
  open(
    word: string,
    place: string,
    sealed: Buffer,
  ): { readonly text: string; readonly isOld: boolean } | undefined;
}

/** The first byte of what is stored: a later format announces itself. */
const version = 1;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + ivBytes + tagBytes;

/** AES-256-GCM under keys derived by HKDF. The first secret closes, all of them open. */
export function createSeal(secrets: readonly string[]): Seal {
  const [newest = randomBytes(32).toString("base64"), ...older] = secrets;

  function open(secret: string, word: string, place: string, sealed: Buffer): string | undefined {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, word), sealed.subarray(1, 1 + ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(boundTo(place)).setAuthTag(sealed.subarray(1 + ivBytes, headBytes));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString("utf8");
    } catch {
      return undefined;
    }
  }

  return {
    close: (word, place, text) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", keyOf(newest, word), iv, { authTagLength: tagBytes });
      cipher.setAAD(boundTo(place));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), sealed]);
    },
    open: (word, place, sealed) => {
      if (sealed[0] !== version || sealed.length < headBytes) return undefined;
      for (const secret of [newest, ...older]) {
        const text = open(secret, word, place, sealed);
        if (text !== undefined) return { text, isOld: secret !== newest };
      }
      return undefined;
    },
  };
}

function keyOf(secret: string, word: string): Buffer {
  return Buffer.from(hkdfSync("sha256", word, secret, "watcher-graph session v1", 32));
}

function boundTo(place: string): Buffer {
  return Buffer.from(`${version} ${place}`);
}
