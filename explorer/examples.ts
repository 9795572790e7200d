/** One documented operation of docs/operations/. */
export interface Example {
  title: string;
  query: string;
  /** JSON text, empty when the operation takes no variables. */
  variables: string;
}

const documents = import.meta.glob<string>("../docs/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../docs/operations/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The first comment line of a document is its title. */
function titleOf(path: string, document: string): string {
  return /^#\s*(.+)/.exec(document)?.[1]?.trim() ?? path.slice(path.lastIndexOf("/") + 1);
}

/** In the order of their file names, which start with a number. */
export const examples: Example[] = Object.entries(documents)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, document]) => ({
    title: titleOf(path, document),
    query: document.trim(),
    variables: variables[path.replace(/\.graphql$/, ".variables.json")]?.trim() ?? "",
  }));
