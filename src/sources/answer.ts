import { UpstreamInvalid } from "../errors.js";

/** Throws UpstreamInvalid for an answer with a status below 400 that cannot be data. */
export function checkAnswer(status: number, contentType: string | undefined, body: Buffer): void {
  // Redirects are not followed.
  if (status >= 300) {
    throw new UpstreamInvalid(
      "Watcher redirects to another address. The gateway must be set up with that one.",
    );
  }
  // A proxy's login or error page comes with status 200: never data.
  if (body.length > 0 && !/\bjson\b/i.test(contentType ?? "")) {
    throw new UpstreamInvalid("Watcher answered with something other than JSON.");
  }
}
