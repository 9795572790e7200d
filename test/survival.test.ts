import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { basic, startGateway, type Answer, type TestGateway } from "./support/gateway.js";

let gateway: TestGateway;
/** Longest time that /healthz took while everything else went on. */
let slowestHealthMs = 0;
let watch: Promise<void>;
const over = new AbortController();

beforeAll(async () => {
  gateway = await startGateway({ env: { LOG_LEVEL: "error" } });
  watch = watchHealth();
});
afterEach(async () => {
  await gateway.simulator.faults();
  const { body } = await gateway.query("{ viewer { name } }");
  // Not what it cost: a token that was refused on the way is renewed now.
  expect([body.data, body.errors]).toEqual([{ viewer: { name: "admin" } }, undefined]);
  expect(gateway.program.process.exitCode).toBeNull();
});
afterAll(() => gateway.close());

/** Asks /healthz again and again: it must always be answered. */
async function watchHealth(): Promise<void> {
  while (!over.signal.aborted) {
    const begin = performance.now();
    const response = await fetch(`${gateway.url}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
    slowestHealthMs = Math.max(slowestHealthMs, performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const json = { "content-type": "application/json", authorization: basic("admin") };
const post = (body: string | Uint8Array<ArrayBuffer> | Buffer, headers: Record<string, string> = json) =>
  fetch(`${gateway.url}/graphql`, { method: "POST", headers, body });
const operation = (query: string, variables: unknown = {}) => post(JSON.stringify({ query, variables }));

/** Status and the codes of all errors. */
async function outcome(response: Response): Promise<[number, unknown[]]> {
  const { errors = [] } = (await response.json()) as Answer["body"];
  return [response.status, [...new Set(errors.map(({ extensions }) => extensions?.["code"]))]];
}

function residentBytes(): number {
  const status = readFileSync(`/proc/${gateway.program.process.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

const repeated = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("a request that is no GraphQL", () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ["malformed JSON", `{"query": `, 400],
    ["an empty body", "", 400],
    ["null", "null", 400],
    ["a number", "7", 400],
    ["a text", `"{ viewer { name } }"`, 400],
    ["a list", "[]", 400],
    ["invalid UTF-8", new Uint8Array([0xff, 0xfe, 0x7b, 0x80]), 400],
    ["NUL bytes", new Uint8Array(1000), 400],
    ["JSON nested 400000 deep", "[".repeat(400_000), 400],
    [
      "variables nested 100000 deep",
      `{"query":"{ __typename }","variables":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      400,
    ],
    ["a body of 10 MB", " ".repeat(10_000_000), 413],
  ])("%s", async (_, body, status) => {
    expect(await outcome(await post(body))).toEqual([status, ["BAD_REQUEST"]]);
  });

  test.each(["text/plain", "application/xml", "", "application/json/x"])("content type %j", async (type) => {
    const body = Buffer.from(`{"query":"{ __typename }"}`);
    expect(await outcome(await post(body, { "content-type": type }))).toEqual([415, ["BAD_REQUEST"]]);
  });

  test("ten bodies of 50 MB at once are not kept", async () => {
    const before = residentBytes();
    const piece = Buffer.alloc(1_000_000, " ");
    const pour = async function* () {
      for (let count = 0; count < 50; count += 1) yield await Promise.resolve(piece);
    };
    let highest = 0;
    const timer = setInterval(() => (highest = Math.max(highest, residentBytes())), 20);
    const send = () =>
      fetch(`${gateway.url}/graphql`, {
        method: "POST",
        headers: json,
        body: ReadableStream.from(pour()),
        duplex: "half",
      });
    const answers = await Promise.all([...Array<unknown>(10)].map(async () => outcome(await send())));
    clearInterval(timer);
    for (const answer of answers) expect(answer).toEqual([413, ["BAD_REQUEST"]]);
    expect(highest - before).toBeLessThan(150_000_000);
  });
});

describe("an operation that is meant to harm", () => {
  const nested = (depth: number) =>
    `{ node(id: "x") ${"{ ...on Folder { parent ".repeat(depth)} { id } ${"} }".repeat(depth)} }`;
  const node = (inner: string) => `nodes { id ${inner} }`;
  const bomb = ["cameras", "users", "cameras"].reduceRight(
    (inner, list) => `${list}(first: 500) { ${node(inner)} }`,
    "id",
  );
  test.each<[string, string, unknown, string]>([
    ["a million tokens", `{ ${"a ".repeat(480_000)} }`, {}, "GRAPHQL_PARSE_FAILED"],
    ["10000 levels", `${"{ a ".repeat(10_000)}${"}".repeat(10_000)}`, {}, "GRAPHQL_PARSE_FAILED"],
    [
      "10000 levels of a list value",
      `{ nodes(ids: ${"[".repeat(9_000)}) { id } }`,
      {},
      "GRAPHQL_PARSE_FAILED",
    ],
    ["1000 levels", nested(1000), {}, "GRAPHQL_(VALIDATION|PARSE)_FAILED"],
    ["25 levels", nested(25), {}, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a fragment of itself",
      "{ viewer { ...a } } fragment a on Viewer { name ...a }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "fragments in a circle",
      "{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...c } fragment c on Viewer { ...a }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "fragments that double forty times",
      `{ viewer { ...f0 } } ${repeated(40, (i) => `fragment f${i} on Viewer { a${i}: name ...f${i + 1} ...f${i + 1} }`)} fragment f40 on Viewer { name }`,
      {},
      "OPERATION_TOO_EXPENSIVE",
    ],
    [
      "100000 aliases",
      `{ ${repeated(90_000, (i) => `a${i}:__typename`)} }`.slice(0, 990_000),
      {},
      "GRAPHQL_PARSE_FAILED",
    ],
    ["thousands of equal fields", `{ viewer { ${"name ".repeat(9_900)} } }`, {}, "GRAPHQL_VALIDATION_FAILED"],
    [
      "unknown directives",
      `{ viewer { name ${repeated(3_000, () => "@x")} } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "unknown fields by the thousand",
      `{ ${repeated(4_000, (i) => `f${i}`)} }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a variable of 900 kB",
      "query ($n: String) { camera(name: $n) { id } }",
      { n: "x".repeat(900_000) },
      "BAD_USER_INPUT|UPSTREAM_|INTERNAL",
    ],
    [
      "100000 ids",
      "query ($i: [ID!]!) { nodes(ids: $i) { id } }",
      { i: Array<string>(100_000).fill("x") },
      "BAD_USER_INPUT",
    ],
    [
      "a variable of another shape",
      "query ($n: Int) { cameras(first: $n) { nodes { id } } }",
      { n: { a: [1] } },
      "BAD_USER_INPUT",
    ],
    ["an unknown camera with a NUL", `{ camera(name: "a\\u0000b") { title } }`, {}, ""],
    ["a camera that climbs", `{ camera(name: "..") { device { model } } }`, {}, ""],
    [
      "an operation that is not there",
      "query a { viewer { name } } query b { viewer { name } }",
      {},
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["lists of 500 in lists of 500", `{ ${bomb} }`, {}, "OPERATION_TOO_EXPENSIVE"],
    [
      "lists of 500 behind a variable",
      `query ($n: Int) { ${bomb.replaceAll("500", "$n")} }`,
      { n: 500 },
      "OPERATION_TOO_EXPENSIVE",
    ],
    [
      "many lists under aliases",
      `{ ${repeated(600, (i) => `a${i}: cameras(first: 500) { nodes { id } }`)} }`,
      {},
      "OPERATION_TOO_EXPENSIVE",
    ],
  ])("%s", async (_, query, variables, code) => {
    const response = await operation(query, variables);
    const requestId = response.headers.get("x-request-id") ?? "";
    const [status, codes] = await outcome(response);
    expect(status).toBe(200);
    expect(codes.join()).toMatch(new RegExp(code === "" ? "^$" : `^(${code})`));
    const calls = await gateway.simulator.requests({ trace: requestId });
    // What is refused costs Watcher nothing.
    if (!/^(UPSTREAM_.*|BAD_USER.*\|.*|)$/.test(code)) expect(calls).toEqual([]);
  });

  test("keys that reach for prototypes", async () => {
    const body = `{"__proto__":{"query":"x"},"constructor":{"prototype":{"a":1}},"query":"query ($input: LoginInput!) { __typename }","variables":{"__proto__":{"polluted":1},"input":{"login":"a","password":"b","__proto__":{"x":1}}}}`;
    expect((await outcome(await post(body)))[0]).toBe(200);
    const answer = await operation(
      `query ($n: String) { camera(name: $n) { name } }`,
      JSON.parse(`{"n":"__proto__"}`),
    );
    expect(await answer.json()).toMatchObject({ data: { camera: null } });
    for (const name of ["constructor", "hasOwnProperty", "__proto__"]) {
      const { body: both } = await gateway.query(
        `{ a: camera(name: "${name}") { name } b: camera(name: "a+b") { name } }`,
      );
      expect(both.data).toEqual({ a: null, b: { name: "a+b" } });
    }
  });

  test("introspection of everything, many times at once", async () => {
    const answers = await Promise.all(
      [...Array<unknown>(20)].map(async () => (await operation(getIntrospectionQuery())).json()),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ data: { __schema: { queryType: { name: "Query" } } } });
  });
});

describe("on the socket", () => {
  const port = () => Number(new URL(gateway.url).port);

  /** Connects, sends, and answers with what came until the other side closes (or at once when it need not). */
  function send(text: string | Buffer, hangUp = false): Promise<string> {
    return new Promise((resolve) => {
      let received = "";
      const socket: Socket = connect(port(), "127.0.0.1", () => {
        socket.write(text, () => hangUp && socket.resetAndDestroy());
      });
      socket.on("data", (data) => (received += data.toString("latin1")));
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(received));
    });
  }

  test.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["TLS", Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3, 0, 0, 0])],
    ["a header that is too long", `GET / HTTP/1.1\r\nx: ${"x".repeat(100_000)}\r\n\r\n`],
    ["a header with NUL", "GET / HTTP/1.1\r\nhost: x\r\nx: \0\r\n\r\n"],
    [
      "two lengths",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello",
    ],
    [
      "length and chunks",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "a spoilt chunk",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ],
  ])("%s is refused and closed", async (_, text) => {
    expect(await send(text)).toMatch(/^(HTTP\/1\.1 4\d\d .*[^]*)?$/);
  });

  test("garbage behind a good request is refused", async () => {
    const received = await send(
      `GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n${"\0garbage".repeat(1000)}\r\n\r\n`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 (200|400)/);
  });

  test("requests that hang up half way, two hundred times", async () => {
    const head =
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n";
    const pieces = ["P", head.slice(0, 40), head, `${head}{"query":"{ vi`];
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => send(pieces[index % pieces.length] ?? "", true)),
    );
  });

  test("clients that leave while Watcher still works", async () => {
    await gateway.simulator.faults({ match: { operationId: "streams_list" }, action: { delayMs: 100 } });
    await Promise.all(
      [...Array<unknown>(100)].map(async () => {
        const gone = new AbortController();
        const body = JSON.stringify({ query: "{ cameras(first: 5) { nodes { name } } }" });
        const asked = fetch(`${gateway.url}/graphql`, {
          method: "POST",
          headers: json,
          body,
          signal: gone.signal,
        });
        setImmediate(() => gone.abort());
        await asked.catch(() => undefined);
      }),
    );
  });

  test("five hundred connections that send nothing", async () => {
    const sockets = await Promise.all(
      [...Array<unknown>(500)].map(
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(port(), "127.0.0.1", () => resolve(socket));
            socket.on("error", reject);
          }),
      ),
    );
    expect((await gateway.query("{ viewer { name } }")).data).toEqual({ viewer: { name: "admin" } });
    for (const socket of sockets) socket.destroy();
  });
});

test("a Watcher that sends anything at all, for two thousand operations", async () => {
  const actions = [
    "reset",
    "truncate",
    "html",
    "garbage",
    "wrongShape",
    "empty401",
    "ignoreFilters",
    "dropRows",
    { status: 500 },
    { status: 429 },
    { status: 200 },
  ];
  await gateway.simulator.faults(...actions.map((action) => ({ match: {}, probability: 0.06, action })));
  const queries = [
    "{ cameras(first: 3) { nodes { name folder { title level } organization { isDefault } preset { isDefault } } } }",
    `{ a: camera(name: "a+b") { title device { model } } b: camera(name: "cam-0020") { latestEpisode { id } } }`,
    "{ episodes(first: 3) { nodes { id camera { title } } } }",
    "{ viewer { name apiKey } organizations(first: 4) { nodes { title folders(first: 3) { nodes { title } } } } }",
  ];
  const codes = new Set<unknown>();
  let left = 2_000;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const { status, errors = [] } = await gateway.query(queries[left % queries.length] ?? "");
      expect(status).toBe(200);
      for (const { extensions } of errors) codes.add(extensions?.["code"]);
    }
  };
  await Promise.all([...Array<unknown>(16)].map(work));
  expect(codes).toContain("UPSTREAM_UNAVAILABLE");
  expect(codes).toContain("UPSTREAM_INVALID");
  expect(codes).not.toContain("INTERNAL_SERVER_ERROR");
}, 120_000);

test("thousands of different documents leave no memory behind", async () => {
  let count = 0;
  const ask = (documents: number) =>
    Promise.all(
      [...Array<unknown>(8)].map(async () => {
        for (let each = 0; each < documents / 8; each += 1) {
          count += 1;
          const { errors } = await gateway.query(`query q${count} { a${count}: __typename }`);
          expect(errors).toBeUndefined();
        }
      }),
    );
  await ask(2_000);
  const warm = residentBytes();
  await ask(4_000);
  expect(residentBytes() - warm).toBeLessThan(150_000_000);
}, 120_000);

test("all the while /healthz was answered, and nothing went wrong unseen", async () => {
  over.abort();
  await watch;
  expect(slowestHealthMs).toBeGreaterThan(0);
  expect(slowestHealthMs).toBeLessThan(10_000);
  const printed = gateway.program.output();
  expect(printed).not.toMatch(/unhandled|uncaught|ERR_UNHANDLED|Warning:|^\s+at /im);
  expect(printed).not.toContain('"level":50');
});
