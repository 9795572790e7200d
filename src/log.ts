import { pino, type Logger } from "pino";

export type { Logger };

/** The one logger: JSON lines on standard error, so that standard output stays for people. Secrets are cut by name. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ["*.authorization", "*.password", "*.token", "authorization", "password", "token"],
        censor: "[cut]",
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
