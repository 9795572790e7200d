import { argument, idOf, organizationOf, type Organization, type Operation } from "./graph.js";
import { read } from "./watcher.js";

interface Camera {
  readonly name: string;
  readonly title: string;
  readonly comment: string;
  readonly stats: { readonly status: string; readonly alive: boolean };
  readonly organization_id: number;
}

const fields = "name,title,comment,stats.status,stats.alive,organization_id";

/** The camera tells which organization it belongs to, so one call waits for the other. */
export async function camera(operation: Operation, authorization: string): Promise<string> {
  const wanted = encodeURIComponent(argument(operation, /name: "([^"]+)"/));
  const target = `/streams?name=${wanted}&limit=1&select=${fields}`;
  const { streams } = await read<{ streams: Camera[] }>(target, authorization);
  const [found] = streams;
  if (found === undefined) return '{"camera":null}';
  const { name, title, comment, stats, organization_id: organizationId } = found;
  const organization = await read<Organization>(`/organizations/${organizationId}`, authorization);
  return (
    `{"camera":{"id":"${idOf("Camera", name)}","name":${JSON.stringify(name)},"title":${JSON.stringify(title)}` +
    `,"comment":${JSON.stringify(comment)},"status":"${stats.status.toUpperCase()}","isAlive":${stats.alive}` +
    `,"organization":${organizationOf(organization)}}}`
  );
}
