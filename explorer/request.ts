import { z } from "zod";

// zod compiles its parsers with `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

export const GRAPHQL_URL = "/graphql";

/** What went wrong, in a sentence for the reader of the page. `code` is the gateway's, when it sent one. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const ResponseBody = z.object({
  data: z.unknown(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
});

/** The codes of the errors in an answer. */
export function codesIn(answer: unknown): string[] {
  const errors = ResponseBody.safeParse(answer).data?.errors ?? [];
  return errors.flatMap(({ extensions }) => extensions?.code ?? []);
}

interface Operation<T> {
  document: string;
  data: z.ZodType<T>;
  variables?: Record<string, unknown>;
  /** Adds what signs the request in. */
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** Runs one of the page's own operations and returns its checked data. Throws RequestFailed. */
export async function request<T>({ document, data, variables, fetch }: Operation<T>): Promise<T> {
  const response = await fetch(GRAPHQL_URL, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify({ query: document, variables }),
  }).catch((cause: unknown) => {
    throw new RequestFailed(
      "The gateway cannot be reached. Check that it is running, then try again.",
      null,
      {
        cause,
      },
    );
  });
  const unreadable = `The gateway answered with status ${String(response.status)} and no GraphQL answer.`;
  const body = ResponseBody.safeParse(await response.json().catch(() => null));
  if (!body.success) throw new RequestFailed(unreadable, null, { cause: body.error });
  const [error] = body.data.errors ?? [];
  if (error !== undefined) throw new RequestFailed(error.message, error.extensions?.code ?? null);
  const result = data.safeParse(body.data.data);
  if (!result.success) throw new RequestFailed(unreadable, null, { cause: result.error });
  return result.data;
}
