import { GatewayError } from "../errors.js";
import { sendJson, sendText, type Route } from "./http.js";

/** /healthz: the process runs. /readyz: Watcher answers it. /metrics: Prometheus. */
export function healthRoutes(
  checks: Readonly<Record<string, () => Promise<void>>>,
  metrics: () => Promise<{ type: string; text: string }>,
): Record<string, Route> {
  return {
    "/healthz": (_, response) => sendText(response, 200, "ok"),
    "/readyz": async (_, response) => {
      const results = await Promise.all(
        Object.entries(checks).map(
          async ([name, check]) => [name, await check().then(() => "ok", reasonOf)] as const,
        ),
      );
      const isReady = results.every(([, result]) => result === "ok");
      sendJson(response, isReady ? 200 : 503, { ready: isReady, ...Object.fromEntries(results) });
    },
    "/metrics": async (_, response) => {
      const { type, text } = await metrics();
      response.writeHead(200, { "content-type": type }).end(text);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof GatewayError ? `${error.code}: ${error.message}` : "failed";
}
