import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { basic, startGateway, type TestGateway } from "../support/gateway.js";
import { startRedis, type TestRedis } from "../support/redis.js";

/**
 * Whoever has all of Redis and SESSION_SECRET opens nothing without the clients' tokens. What is tried here is written from
 * docs/sessions.md, and shares no code with the gateway.
 */

const secret = "a-secret-of-this-test-that-the-attacker-knows";
const prefix = "watcher-graph:v1:";
/** iv, tag and ciphertext after the version. */
const [ivStart, tagStart, textStart] = [1, 13, 29];

let redis: TestRedis;
/** Where sessions begin, and one that knows none of them before a test makes it look. */
let gateway: TestGateway;
let reader: TestGateway;

/** A person who signs in, with all that a record of it may not show. */
interface Person {
  readonly name: string;
  readonly token: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
}
const people: Person[] = [];

beforeAll(async () => {
  redis = await startRedis();
  const env = { REDIS_URL: redis.url, SESSION_SECRET: secret, TRUSTED_PROXIES: "127.0.0.1" };
  gateway = await startGateway({ env });
  reader = await startGateway({ env, simulator: gateway.simulator });
  for (const [index, name] of ["admin", "operator", "guard", "visitor", "guard"].entries()) {
    people.push(await signIn(name, index));
  }
});
afterAll(async () => {
  await reader.close();
  await gateway.close();
  await redis.close();
});

const login = "mutation ($input: LoginInput!) { login(input: $input) { sessionToken userErrors { code } } }";
const me = "{ viewer { name } }";

async function signIn(name: string, index: number): Promise<Person> {
  const password = `password-of-${name}-${randomBytes(8).toString("hex")}`;
  const [address, userAgent] = [`203.0.113.${100 + index}`, `video-wall-${index} of ${name}/7.1`];
  await gateway.simulator.changeUser(name, { password });
  const answer = await gateway.query(login, {
    variables: { input: { login: name, password } },
    // What a request brings along is no part of the session that it begins.
    authorization: people[0] === undefined ? basic(name, password) : `Bearer ${people[0].token}`,
    headers: { "x-forwarded-for": address, "user-agent": userAgent },
  });
  expect(answer.data.login.userErrors).toEqual([]);
  return { name, token: answer.data.login.sessionToken as string, password, address, userAgent };
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64url");
const idOf = ({ token }: Pick<Person, "token">) => hash(`watcher-graph session ${token}`);
const accountOf = (name: string) => hash(`watcher-graph account ${name}`);
const sessionKey = (id: string) => `${prefix}{${id}}:session`;
const sealedOf = async (id: string) =>
  (await redis.client.hgetBuffer(sessionKey(id), "sealed")) ?? Buffer.alloc(0);

const keyOf = (word: string, salt: string, info = "watcher-graph session v1") =>
  Buffer.from(hkdfSync("sha256", word, salt, info, 32));

/** What a key makes of it, right or not: the tag is not looked at, so no other part has to be guessed along with the key. */
function decrypt(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(ivStart, tagStart));
  return decipher.update(sealed.subarray(textStart)).toString("utf8");
}

/** What a record, or a part of it, looks like once it is open. */
const readable = /accessToken|refreshToken|userAgent/;

/** The same, and it must be what was sealed, for that place. */
function open(sealed: Buffer, key: Buffer, place: string): Record<string, unknown> {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(ivStart, tagStart));
  decipher.setAAD(Buffer.from(`1 ${place}`)).setAuthTag(sealed.subarray(tagStart, textStart));
  const text = Buffer.concat([decipher.update(sealed.subarray(textStart)), decipher.final()]);
  return JSON.parse(text.toString("utf8")) as Record<string, unknown>;
}

/** All keys with their type and fields. */
async function everything(): Promise<Map<string, Readonly<Record<string, Buffer>>>> {
  const keys = await redis.client.keys("*");
  const values = keys.map(async (key) => {
    if ((await redis.client.type(key)) === "hash") return redis.client.hgetallBuffer(key);
    return { value: (await redis.client.getBuffer(key)) ?? Buffer.alloc(0) };
  });
  const all = await Promise.all(values);
  return new Map(keys.map((key, index) => [key, all[index] ?? {}]));
}

/** Every byte that Redis has: keys, fields, values, dumps of them, and its files. */
async function rawBytes(): Promise<Buffer> {
  const [, folder] = (await redis.client.config("GET", "dir")) as [string, string];
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
  expect(files.map(({ name }) => name).join()).toContain("appendonly.aof");
  const values = [...(await everything())].flatMap(([key, fields]) => [
    Buffer.from(key),
    ...Object.entries(fields).flatMap(([field, value]) => [Buffer.from(field), value]),
  ]);
  return Buffer.concat([...contents, ...values, ...(await redis.dump()).values()]);
}

describe("Redis", () => {
  test("has what docs/sessions.md says, each with an end", async () => {
    await gateway.query(me, { as: "nobody-at-all" });
    const all = await everything();
    const forms = {
      session: /^watcher-graph:v1:\{[\w-]{43}\}:session$/,
      user: /^watcher-graph:v1:user:[\w-]{43}$/,
      attempts: /^watcher-graph:v1:attempts:[a-z:]*[\w-]{43}$/,
    };
    for (const form of Object.values(forms)) {
      expect([...all.keys()].filter((key) => form.test(key))).not.toEqual([]);
    }
    for (const key of all.keys()) {
      expect(Object.values(forms).some((form) => form.test(key))).toBe(true);
      expect(await redis.client.pttl(key)).toBeGreaterThan(0);
    }
    for (const person of people) expect(all.has(sessionKey(idOf(person)))).toBe(true);
  });

  test("shows no token, login, password, address or program in any of its bytes", async () => {
    const bytes = await rawBytes();
    const plain = await Promise.all(
      people.map(async (person) => {
        const id = idOf(person);
        const { accessToken, refreshToken } = open(await sealedOf(id), keyOf(person.token, secret), id);
        const { name, token, password, address, userAgent } = person;
        return [name, token, password, address, userAgent, String(accessToken), String(refreshToken)];
      }),
    );
    // The looking finds what is there.
    expect(bytes.includes(idOf(people[0] as Person))).toBe(true);
    for (const text of [...plain.flat(), "accessToken", "userAgent", secret]) {
      expect(text.length).toBeGreaterThan(4);
      for (const form of [text, encodeURIComponent(text), Buffer.from(text).toString("hex")]) {
        expect(bytes.includes(form)).toBe(false);
      }
      // In base64 the neighbours have a part in the first and last letters.
      for (const before of ["", "_", "__"]) {
        const inBase64 = Buffer.from(before + text)
          .toString("base64")
          .slice(4, -4);
        if (inBase64.length > 4) expect(bytes.includes(inBase64)).toBe(false);
      }
    }
  });
});

describe("a session's record", () => {
  test("opens with the secret and the client's token, and holds what Watcher accepts", async () => {
    for (const person of people) {
      const id = idOf(person);
      const record = open(await sealedOf(id), keyOf(person.token, secret), id);
      const response = await fetch(`${gateway.simulator.url}/watcher/client-api/v3/profile`, {
        headers: { authorization: `Bearer ${record["accessToken"] as string}` },
      });
      expect(await response.json()).toMatchObject({ name: person.name });
      // Without the tag, which the attempts below do not have to guess.
      expect(JSON.parse(decrypt(await sealedOf(id), keyOf(person.token, secret)))).toEqual(record);
    }
  });

  test("holds nothing of the request that began it but the address and the program", async () => {
    for (const person of people) {
      const id = idOf(person);
      const record = open(await sealedOf(id), keyOf(person.token, secret), id);
      expect(Object.keys(record).sort()).toEqual([
        "accessToken",
        "address",
        "createdAt",
        "refreshToken",
        "renewAt",
        "renewedBy",
        "tokenEndsAt",
        "user",
        "userAgent",
      ]);
      const text = JSON.stringify(record);
      expect(text).not.toContain(person.password);
      expect(text).not.toMatch(/wgs_|Basic |Bearer /);
    }
  });

  test("does not open with the secret and every other word that an attacker has", async () => {
    const all = await everything();
    const records = await Promise.all(
      people.map(async (person) => ({ person, sealed: await sealedOf(idOf(person)) })),
    );
    const known = [
      ...all.keys(),
      ...[...all.values()].flatMap((fields) => Object.keys(fields)),
      ...people.flatMap(({ name, address, userAgent, password }) => [
        name,
        accountOf(name),
        address,
        userAgent,
        password,
      ]),
      ...people.map(idOf),
      ...[
        "",
        secret,
        secret.slice(0, 32),
        prefix,
        "wgs_",
        "default",
        "null",
        "undefined",
        "watcher-graph session ",
      ],
    ];
    for (const { person, sealed } of records) {
      const others = people.filter(({ token }) => token !== person.token).map(({ token }) => token);
      const own = person.token;
      // Almost the token: a letter less, another one, without its beginning, in other letters.
      const nearly = [own.slice(0, -1), `${own} `, own.slice(4), own.toLowerCase(), `wgs_${"A".repeat(43)}`];
      const words = new Set([...known, ...others, ...nearly]);
      expect(words.has(own)).toBe(false);
      for (const word of words) {
        for (const key of [
          keyOf(word, secret),
          keyOf(secret, word),
          keyOf(word + secret, ""),
          keyOf(secret + word, ""),
        ])
          expect(decrypt(sealed, key)).not.toMatch(readable);
      }
      for (const key of [hash(secret), hash(secret + idOf(person)), hash(own)].map((text) =>
        Buffer.from(text, "base64url"),
      ))
        expect(decrypt(sealed, key)).not.toMatch(readable);
      for (const salt of ["", "A".repeat(32), secret.toUpperCase()])
        expect(decrypt(sealed, keyOf(own, salt))).not.toMatch(readable);
    }
  });

  test("is never sealed the same way twice", async () => {
    const sealed = await Promise.all(people.map((person) => sealedOf(idOf(person))));
    for (const [from, to] of [
      [ivStart, tagStart],
      [tagStart, textStart],
    ] as const) {
      expect(new Set(sealed.map((each) => each.subarray(from, to).toString("hex"))).size).toBe(people.length);
    }
    expect(sealed.map(([version]) => version)).toEqual(people.map(() => 1));
  });
});

test("the list of an account opens with the secret and the name, and holds no token", async () => {
  for (const name of new Set(people.map((person) => person.name))) {
    const account = accountOf(name);
    const notes = await redis.client.hgetallBuffer(`${prefix}user:${account}`);
    const theirs = people.filter((person) => person.name === name);
    expect(Object.keys(notes).sort()).toEqual(theirs.map(idOf).sort());
    for (const person of theirs) {
      const sealed = notes[idOf(person)] ?? Buffer.alloc(0);
      const { address, userAgent } = person;
      expect(open(sealed, keyOf(name, secret), `${account} ${idOf(person)}`)).toEqual({
        address,
        userAgent,
        createdAt: expect.any(Number),
        lastSeenAt: expect.any(Number),
      });
      for (const other of people.filter((each) => each.name !== name))
        expect(decrypt(sealed, keyOf(other.name, secret))).not.toContain("address");
      expect(decrypt(sealed, keyOf(name, ""))).not.toContain("address");
    }
  }
});

describe("a record that was changed in Redis", () => {
  const warning = /a session does not open/g;
  const warnings = () => reader.program.output().match(warning)?.length ?? 0;
  async function untilWarned(count: number): Promise<void> {
    const deadline = Date.now() + 10_000;
    // The log is written a little later than the answer.
    while (warnings() < count && Date.now() < deadline) await pause(10);
    expect(warnings()).toBe(count);
  }

  async function outcome(token: string): Promise<unknown> {
    const { status, data, errors } = await reader.query(me, { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    return errors?.[0]?.extensions?.["code"] ?? data;
  }

  /** Two sessions: one that is changed, and one beside it. */
  async function twoSessions(): Promise<readonly [Person, Person]> {
    return [await signIn("guard", 50), await signIn("operator", 51)];
  }

  const flipped = (sealed: Buffer, at: number) => {
    const copy = Buffer.from(sealed);
    copy[at < 0 ? copy.length + at : at] = (copy.at(at) ?? 0) ^ 1;
    return copy;
  };

  test.each([
    ["the record of another session", (_: Buffer, other: Buffer) => other],
    ["another version", (sealed: Buffer) => Buffer.concat([Buffer.of(2), sealed.subarray(1)])],
    ["no version", (sealed: Buffer) => sealed.subarray(1)],
    ["a bit of the iv flipped", (sealed: Buffer) => flipped(sealed, ivStart)],
    ["a bit of the tag flipped", (sealed: Buffer) => flipped(sealed, tagStart)],
    ["a bit of the text flipped", (sealed: Buffer) => flipped(sealed, textStart)],
    ["the last bit flipped", (sealed: Buffer) => flipped(sealed, -1)],
    ["nothing", () => Buffer.alloc(0)],
    ["the version alone", () => Buffer.of(1)],
    ["half of an iv", (sealed: Buffer) => sealed.subarray(0, 6)],
    ["half of a tag", (sealed: Buffer) => sealed.subarray(0, 20)],
    ["no text", (sealed: Buffer) => sealed.subarray(0, textStart)],
    ["its last byte cut off", (sealed: Buffer) => sealed.subarray(0, -1)],
    ["a byte more", (sealed: Buffer) => Buffer.concat([sealed, Buffer.of(0)])],
    ["something else", () => Buffer.from('{"user":"admin","accessToken":"x"}')],
    ["a megabyte of it", (sealed: Buffer) => Buffer.concat([sealed, randomBytes(1_000_000)])],
  ])("into %s ends that session alone, and is warned of", async (_, change) => {
    const [person, other] = await twoSessions();
    const id = idOf(person);
    const sealed = await sealedOf(id);
    const before = warnings();
    await redis.client.hset(sessionKey(id), "sealed", change(sealed, await sealedOf(idOf(other))));
    expect(await outcome(person.token)).toBe("UNAUTHENTICATED");
    await untilWarned(before + 1);
    expect(await outcome(other.token)).toEqual({ viewer: { name: "operator" } });
    // It was the change, and nothing else.
    await redis.client.hset(sessionKey(id), "sealed", sealed);
    expect(await outcome(person.token)).toEqual({ viewer: { name: "guard" } });
    expect(warnings()).toBe(before + 1);
  });

  test("in its list is no longer listed, and the session goes on", async () => {
    const [person, other] = [await signIn("retail", 60), await signIn("retail", 61)];
    const listed = async () => {
      const authorization = `Bearer ${other.token}`;
      const { data, errors } = await reader.query("{ viewer { sessions { id } } }", { authorization });
      expect(errors).toBeUndefined();
      return (data.viewer.sessions as { id: string }[]).map(({ id }) => id).sort();
    };
    expect(await listed()).toEqual([idOf(person), idOf(other)].sort());
    const notes = `${prefix}user:${accountOf("retail")}`;
    const note = (await redis.client.hgetBuffer(notes, idOf(person))) ?? Buffer.alloc(0);
    for (const changed of [flipped(note, -1), Buffer.alloc(0), await sealedOf(idOf(person))]) {
      await redis.client.hset(notes, idOf(person), changed);
      expect(await listed()).toEqual([idOf(other)]);
    }
    expect(await outcome(person.token)).toEqual({ viewer: { name: "retail" } });
  });
});
