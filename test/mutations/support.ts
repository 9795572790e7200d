/** An id of the graph, made as clients never do: tests name things of Watcher by its own keys. */
export const idOf = (type: string, key: string | number): string =>
  Buffer.from(`${type}:${key}`).toString("base64url");
