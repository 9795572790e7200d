import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GRAPHQL_URL } from "./request.js";
import { storedToken } from "./session.js";

/** Adds the session token, unless the reader set an authorization of their own in the headers tab. */
function authorizedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  const token = storedToken();
  if (token !== null && !headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
  return fetch(input, { ...init, headers });
}

/** How GraphiQL reaches the gateway. */
export const fetcher = createGraphiQLFetcher({ url: GRAPHQL_URL, fetch: authorizedFetch });
