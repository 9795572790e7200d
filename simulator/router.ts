import { ApiError, badRequest, notFound } from "./api-error.js";
import type { Operation } from "./contract.js";
import { parseScalar, type Scalar } from "./scalar.js";

export interface Route {
  readonly operation: Operation;
  /** Values of the path's parameters, percent-decoded and typed. */
  readonly path: ReadonlyMap<string, Scalar>;
}

/** Finds the operation of a request; throws 404 for an unknown path, 405 for a method that it does not have. */
export type Router = (method: string, pathname: string) => Route;

interface Branch {
  readonly fixed: Map<string, Branch>;
  parameter: Branch | undefined;
  readonly operations: Map<string, Operation>;
}

export function createRouter(operations: readonly Operation[]): Router {
  const root = createBranch();
  for (const operation of operations) {
    growBranch(root, segmentsOf(operation.path)).operations.set(operation.method, operation);
  }
  return (method, pathname) => {
    const segments = segmentsOf(pathname);
    const branch = findBranch(root, segments, 0);
    if (branch === undefined) throw notFound(`No such path: ${pathname}`);
    const operation = branch.operations.get(method);
    if (operation === undefined) {
      throw new ApiError(405, "unknown_operation", { title: `${method} is not allowed on ${pathname}` });
    }
    return { operation, path: pathValues(operation, segments) };
  };
}

function createBranch(): Branch {
  return { fixed: new Map(), parameter: undefined, operations: new Map() };
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").slice(1);
}

const isParameter = (segment: string): boolean => segment.startsWith("{");

function growBranch(root: Branch, segments: readonly string[]): Branch {
  let branch = root;
  for (const segment of segments) {
    const next = isParameter(segment) ? branch.parameter : branch.fixed.get(segment);
    const grown = next ?? createBranch();
    if (isParameter(segment)) branch.parameter = grown;
    else branch.fixed.set(segment, grown);
    branch = grown;
  }
  return branch;
}

/** A fixed segment wins over a parameter, but only if the rest of the path fits too. */
function findBranch(branch: Branch, segments: readonly string[], depth: number): Branch | undefined {
  const segment = segments[depth];
  if (segment === undefined) return branch.operations.size > 0 ? branch : undefined;
  const fixed = branch.fixed.get(segment);
  const found = fixed && findBranch(fixed, segments, depth + 1);
  if (found !== undefined || branch.parameter === undefined || segment === "") return found;
  return findBranch(branch.parameter, segments, depth + 1);
}

function pathValues({ path, pathParameters }: Operation, segments: readonly string[]): Route["path"] {
  const values = new Map<string, Scalar>();
  for (const [position, template] of segmentsOf(path).entries()) {
    const parameter = isParameter(template) ? pathParameters.get(template.slice(1, -1)) : undefined;
    if (parameter === undefined) continue;
    const value = parseScalar(decode(segments[position] ?? "", parameter.name), parameter.schema);
    if (value === undefined) throw badRequest(`Invalid value of ${parameter.name}`, parameter.name);
    values.set(parameter.name, value);
  }
  return values;
}

function decode(segment: string, parameter: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest("Malformed percent-encoding", parameter);
  }
}
