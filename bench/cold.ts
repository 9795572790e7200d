import { gateway, limit } from "./contenders.js";
import { firstAnswer, signIn } from "./load.js";
import { askedOf, type Asked } from "./measure.js";
import { startProgram, type Program } from "./processes.js";
import type { Question } from "./scenarios.js";

/** What one question asks of Watcher when nothing is known of its user: the same numbers in every run. */
export interface Cold {
  readonly asks: string;
  readonly calls: number;
  /** Calls of the hand-written minimum. */
  readonly leastCalls: number;
  /** Bytes that Watcher answers, by those of the minimum. */
  readonly bytesRatio: number;
}

/** Each question once to either, by a user who has asked nothing before; somebody else has asked it already. */
export async function measureCold(questions: readonly Question[]): Promise<Cold[]> {
  const upstream = await startProgram("dist/bench/upstream.js", {}, 1, "Watcher");
  const [least, own] = await Promise.all(
    [limit, gateway].map(({ file, env }) => startProgram(file, env(upstream.url), 0, "GraphQL")),
  );
  if (least === undefined || own === undefined) throw new Error("nothing was started");
  const [warmUp = "", ...users] = await signIn(upstream.url, 1 + questions.length);

  async function askedFor(question: Question, { url }: Program, user: string): Promise<Asked> {
    await firstAnswer({ url, users: [warmUp] }, question);
    const before = await askedOf(upstream);
    await firstAnswer({ url, users: [user] }, question);
    const after = await askedOf(upstream);
    return { calls: after.calls - before.calls, bytes: after.bytes - before.bytes };
  }

  const cold: Cold[] = [];
  for (const [index, question] of questions.entries()) {
    const user = users[index] ?? "";
    const { calls: leastCalls, bytes: leastBytes } = await askedFor(question, least, user);
    const { calls, bytes } = await askedFor(question, own, user);
    cold.push({ asks: question.asks, calls, leastCalls, bytesRatio: bytes / leastBytes });
  }
  await Promise.all([least, own, upstream].map((program) => program.close()));
  return cold;
}
