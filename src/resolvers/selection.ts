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

/** What is known of a place in a document. */
interface Place {
  /** Boolean variables of the operation: only they can change what is selected. */
  readonly conditions: readonly string[];
  /** By the values of these. */
  readonly selections: Map<string, Selection>;
  /** Where there are none: nearly always, and this runs for each field that has a resolver. */
  only?: Selection;
}

const places = new WeakMap<readonly FieldNode[], Place>();

/** What the operation asks below the present field. The same object for the same place of the same document. */
export function selection(info: GraphQLResolveInfo): Selection {
  const { fieldNodes } = info;
  let place = places.get(fieldNodes);
  if (place === undefined) {
    place = { conditions: conditionsOf(info), selections: new Map() };
    places.set(fieldNodes, place);
  }
  if (place.conditions.length === 0) return (place.only ??= collect(fieldNodes, info));
  const key = place.conditions.map((name) => String(info.variableValues[name])).join();
  let found = place.selections.get(key);
  if (found === undefined) place.selections.set(key, (found = collect(fieldNodes, info)));
  return found;
}

function collect(nodes: readonly FieldNode[], info: GraphQLResolveInfo): Selection {
  const grouped = new Map<string, FieldNode[]>();
  for (const node of nodes) if (node.selectionSet) gather(node.selectionSet, info, grouped, new Set());
  return new Map([...grouped].map(([name, fields]) => [name, collect(fields, info)]));
}

/** Fields by name, through fragments on any type: what is asked of one kind of row is asked of all in the list. */
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

function conditionsOf({ operation }: GraphQLResolveInfo): readonly string[] {
  return (operation.variableDefinitions ?? [])
    .filter(({ type }) => named(type) === "Boolean")
    .map(({ variable }) => variable.name.value);
}

function named(
  type: NonNullable<GraphQLResolveInfo["operation"]["variableDefinitions"]>[number]["type"],
): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}
