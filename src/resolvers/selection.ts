import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import type { Selection } from "../sources/selection.js";

/** Selections of a place in a document, by the values of the variables that decide on skip and include. */
const cache = new WeakMap<readonly FieldNode[], Map<string, Selection>>();
const conditionalVariables = new WeakMap<readonly FieldNode[], readonly string[]>();

/** What the operation asks below the present field. The same object for the same place of the same document. */
export function selection(info: GraphQLResolveInfo): Selection {
  const { fieldNodes } = info;
  let byVariables = cache.get(fieldNodes);
  if (byVariables === undefined) cache.set(fieldNodes, (byVariables = new Map<string, Selection>()));
  const names = conditionsOf(info);
  // Nearly always: this runs for each field that has a resolver.
  const key = names.length === 0 ? "" : names.map((name) => String(info.variableValues[name])).join();
  let found = byVariables.get(key);
  if (found === undefined) {
    found = collect(fieldNodes, info);
    byVariables.set(key, found);
  }
  return found;
}

function collect(nodes: readonly FieldNode[], info: GraphQLResolveInfo): Selection {
  const grouped = new Map<string, FieldNode[]>();
  for (const node of nodes) if (node.selectionSet) gather(node.selectionSet, info, grouped, new Set());
  return new Map([...grouped].map(([name, fields]) => [name, collect(fields, info)]));
}

/** Fields by name, through fragments on any type: asking a little more for another kind of row is harmless. */
function gather(
  set: SelectionSetNode,
  info: GraphQLResolveInfo,
  grouped: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (isSkipped(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const group = grouped.get(node.name.value);
      if (group === undefined) grouped.set(node.name.value, [node]);
      else group.push(node);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(node.selectionSet, info, grouped, visited);
    } else if (!visited.has(node.name.value)) {
      visited.add(node.name.value);
      const fragment = info.fragments[node.name.value];
      if (fragment !== undefined) gather(fragment.selectionSet, info, grouped, visited);
    }
  }
}

type Conditional = Parameters<typeof getDirectiveValues>[1];

function isSkipped(node: Conditional, info: GraphQLResolveInfo): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.["if"] === true || include?.["if"] === false;
}

/** Names of the Boolean variables of the operation: only they can change what is selected. */
function conditionsOf(info: GraphQLResolveInfo): readonly string[] {
  let names = conditionalVariables.get(info.fieldNodes);
  if (names === undefined) {
    names = (info.operation.variableDefinitions ?? [])
      .filter(({ type }) => named(type) === "Boolean")
      .map(({ variable }) => variable.name.value);
    conditionalVariables.set(info.fieldNodes, names);
  }
  return names;
}

function named(
  type: NonNullable<GraphQLResolveInfo["operation"]["variableDefinitions"]>[number]["type"],
): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}
