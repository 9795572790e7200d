import { pino, type Logger } from "pino";

export type { Logger };

/** The one logger: JSON lines on standard error, so that standard output stays for people. Secrets are cut by name. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutDetails },
      redact: {
        paths: ["*.authorization", "*.password", "*.token", "authorization", "password", "token"],
        censor: "[cut]",
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

const told = ["type", "message", "stack", "code", "path"];

/** Errors of libraries carry what they were doing, such as a Redis command with its password or the headers of a request. */
function withoutDetails(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const details: Readonly<Record<string, unknown>> = pino.stdSerializers.err(error);
  return Object.fromEntries(told.map((name) => [name, details[name]]));
}
