/** How operations are read, and values of the graph written as JSON. */
export interface Operation {
  readonly query: string;
  readonly variables?: { readonly input: { readonly id: string; readonly title: string } };
}

/** An id of the graph, without its quotes: what it is made of needs no escaping. */
export function idOf(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/** A moment in milliseconds, without its quotes. */
export function momentOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The first group of the pattern in the text of an operation. */
export function argument({ query }: Operation, pattern: RegExp): string {
  const [, value] = pattern.exec(query) ?? [];
  if (value === undefined) throw new Error(`nothing like ${pattern.source} in ${query}`);
  return value;
}

/** The key behind an id of the graph. */
export function keyOf(id: string): string {
  const text = Buffer.from(id, "base64url").toString();
  return text.slice(text.indexOf(":") + 1);
}

export interface Organization {
  readonly id: number;
  readonly title: string;
  readonly created_at: number;
}

/** `{ title createdAt }` */
export function organizationOf({ title, created_at }: Organization): string {
  return `{"title":${JSON.stringify(title)},"createdAt":"${momentOf(created_at)}"}`;
}
