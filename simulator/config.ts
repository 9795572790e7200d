import * as z from "zod";

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly seed: number;
  readonly cameras: number;
  readonly extraUsers: number;
  readonly tokenSeconds: number;
  readonly rotateRefreshTokens: boolean;
  readonly episodesPerSecond: number;
  readonly loggedRequests: number;
  readonly control: boolean;
  readonly exitWithParent: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const flag = z.enum(["0", "1"], "expected 0 or 1").transform((text) => text === "1");

function wholeNumber(lowest: number, highest: number) {
  const message = `expected a whole number, ${lowest} to ${highest}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, message);
}

const rate = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "expected a number, 0 to 1000")
  .transform(Number)
  .refine((value) => value <= 1000, "expected a number, 0 to 1000");

const variables = z.object({
  SIMULATOR_HOST: z.string().default("127.0.0.1"),
  SIMULATOR_PORT: wholeNumber(0, 65535).prefault("8888"),
  SIMULATOR_SEED: wholeNumber(0, 4294967295).prefault("1"),
  SIMULATOR_CAMERAS: wholeNumber(0, 100_000).prefault("200"),
  SIMULATOR_USERS: wholeNumber(0, 10_000).prefault("0"),
  SIMULATOR_TOKEN_SECONDS: wholeNumber(1, 86_400).prefault("300"),
  SIMULATOR_REFRESH_ROTATION: flag.prefault("1"),
  SIMULATOR_EPISODES_PER_SECOND: rate.prefault("1"),
  SIMULATOR_LOGGED_REQUESTS: wholeNumber(1, 1_000_000).prefault("20000"),
  SIMULATOR_CONTROL: flag.prefault("0"),
  SIMULATOR_EXIT_WITH_PARENT: flag.prefault("0"),
});

/** Environment to Config; throws one error that lists every problem. Blank means unset. */
export function loadConfig(env: Env): Config {
  const present = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = variables.safeParse(Object.fromEntries(present));
  if (!parsed.success) throw new Error(problemList(parsed.error));
  const { data } = parsed;
  return Object.freeze({
    host: data.SIMULATOR_HOST,
    port: data.SIMULATOR_PORT,
    seed: data.SIMULATOR_SEED,
    cameras: data.SIMULATOR_CAMERAS,
    extraUsers: data.SIMULATOR_USERS,
    tokenSeconds: data.SIMULATOR_TOKEN_SECONDS,
    rotateRefreshTokens: data.SIMULATOR_REFRESH_ROTATION,
    episodesPerSecond: data.SIMULATOR_EPISODES_PER_SECOND,
    loggedRequests: data.SIMULATOR_LOGGED_REQUESTS,
    control: data.SIMULATOR_CONTROL,
    exitWithParent: data.SIMULATOR_EXIT_WITH_PARENT,
  });
}

function problemList(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join(".")}  ${issue.message}`);
  return [`simulator config: ${lines.length} problem${lines.length === 1 ? "" : "s"}`, ...lines].join("\n");
}
