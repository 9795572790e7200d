import { useEffect, useState } from "react";
import { z } from "zod";

const DemoLogins = z.object({
  logins: z.array(z.object({ login: z.string(), password: z.string(), description: z.string() })),
});
export type DemoLogin = z.infer<typeof DemoLogins>["logins"][number];

/** The logins of the embedded simulator; none when the gateway serves a real Watcher. */
export function useDemoLogins(): DemoLogin[] {
  const [logins, setLogins] = useState<DemoLogin[]>([]);
  useEffect(() => {
    async function load() {
      const response = await fetch("/explorer/demo.json");
      if (response.ok) setLogins(DemoLogins.parse(await response.json()).logins);
    }
    // Without the list the page lacks a shortcut, nothing else.
    load().catch((error: unknown) => {
      console.warn("The list of demo logins could not be read.", error);
    });
  }, []);
  return logins;
}
