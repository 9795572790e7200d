/**
 * Stands for Watcher while contenders are measured: as much of its API as the scenarios need, as fast as node:http goes.
 * Every answer is made once and kept. ANSWER_DELAY_MS holds each back. GET /__bench tells how much has been asked.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { collections } from "./fixture-data.js";
import { listAnswer, type Row } from "./fixture-list.js";

const root = "/watcher/client-api/v3";
const delayMs = Number(process.env["ANSWER_DELAY_MS"] ?? "0");
const asked = { calls: 0, bytes: 0 };

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Readable by anybody: contenders may look whether Watcher is there. */
const openTargets: ReadonlySet<string> = new Set([`${root}/ui_settings`]);
const unauthorized: Answer = { status: 401, body: Buffer.alloc(0) };
const answers = new Map<string, Answer>();

function answerTo(target: string): Answer {
  let answer = answers.get(target);
  if (answer === undefined) answers.set(target, (answer = makeAnswer(target)));
  return answer;
}

function makeAnswer(target: string): Answer {
  const { pathname, searchParams } = new URL(target, "http://fixture");
  const path = pathname.slice(root.length);
  const collection = collections[path];
  if (path === "/ui_settings") return json({});
  if (collection !== undefined) {
    const list = listAnswer(collection, searchParams);
    return list === null ? problem(400, `unknown parameter in ${target}`) : json(list);
  }
  const row = placeOf(path)?.row;
  return row === undefined ? problem(404, `nothing at ${target}`) : json(row);
}

/** Where the row of a path such as `/streams/cam-0001` is. */
function placeOf(path: string): { rows: Row[]; index: number; row: Row } | undefined {
  const slash = path.lastIndexOf("/");
  const collection = collections[path.slice(0, slash)];
  if (collection === undefined) return undefined;
  const { rows, required } = collection;
  const key = decodeURIComponent(path.slice(slash + 1));
  const index = rows.findIndex((row) => String(row[required[0]]) === key);
  const row = rows[index];
  return row && { rows, index, row };
}

/** Changes a row, and answers it as it is then. What says nothing new leaves all answers as they are. */
function change(target: string, changes: Row): Answer {
  const { pathname } = new URL(target, "http://fixture");
  const place = placeOf(pathname.slice(root.length));
  if (place !== undefined && Object.entries(changes).some(([name, value]) => place.row[name] !== value)) {
    place.rows[place.index] = { ...place.row, ...changes };
    answers.clear();
  }
  return answerTo(pathname);
}

/** 64-bit numbers are kept as text here and are numbers on the wire. */
function json(value: unknown): Answer {
  const text = JSON.stringify(value).replace(/("episode_id":)"(\d+)"/g, "$1$2");
  return { status: 200, body: Buffer.from(text) };
}

function problem(status: number, detail: string): Answer {
  return { status, body: Buffer.from(JSON.stringify({ errors: [{ status: String(status), detail }] })) };
}

/** Looks like Watcher's token: a JWT that nobody here verifies, one for each login. */
function tokenPair(authorization: string): Answer {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const login = Buffer.from(authorization.replace(/^Basic /, ""), "base64")
    .toString()
    .split(":")[0];
  const claims = { sub: login, iat: 1_735_000_000, exp: 4_102_444_800 };
  const signature = Buffer.alloc(256, login).toString("base64url");
  const token = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}.${signature}`;
  return json({ access_token: token, refresh_token: `refresh-${login}` });
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
}

const server = createServer((request, response) => {
  const { url: target = "/", method, headers } = request;
  if (target === "/__bench") return send(response, json(asked));
  const { authorization = "" } = headers;
  const isLogin = method === "POST" && target === `${root}/login`;
  if (isLogin) return answerWith(response, tokenPair(authorization));
  if (!authorization.startsWith("Bearer ") && !openTargets.has(target))
    return answerWith(response, unauthorized);
  if (method !== "PUT") return answerWith(response, answerTo(target));
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () =>
    answerWith(response, change(target, JSON.parse(Buffer.concat(chunks).toString()) as Row)),
  );
});

function answerWith(response: ServerResponse, answer: Answer): void {
  asked.calls += 1;
  asked.bytes += answer.body.length;
  if (delayMs > 0) setTimeout(send, delayMs, response, answer);
  else send(response, answer);
}
// A contender that pauses while another one is measured keeps its connections.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Watcher http://127.0.0.1:${port}\n`);
});
