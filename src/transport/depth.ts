import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";

/** A validation rule: no selection is nested deeper than `most` fields. */
export function maxDepth(most: number) {
  return (context: ValidationContext): ASTVisitor => {
    const depths = new Map<string, number>();
    /** Fields below a selection; fragments are measured once, so spreading one often costs nothing. */
    const depthOf = (set: SelectionSetNode, path: readonly string[]): number =>
      Math.max(
        0,
        ...set.selections.map((node) => {
          if (node.kind === Kind.FIELD) return node.selectionSet ? 1 + depthOf(node.selectionSet, path) : 1;
          if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet, path);
          return depthOfFragment(context.getFragment(node.name.value), path);
        }),
      );
    const depthOfFragment = (
      fragment: FragmentDefinitionNode | null | undefined,
      path: readonly string[],
    ): number => {
      // Unknown and circular fragments are other rules' business.
      if (!fragment || path.includes(fragment.name.value)) return 0;
      const name = fragment.name.value;
      const known = depths.get(name) ?? depthOf(fragment.selectionSet, [...path, name]);
      depths.set(name, known);
      return known;
    };
    return {
      OperationDefinition(node) {
        const depth = depthOf(node.selectionSet, []);
        if (depth <= most) return;
        const message = `The operation is nested ${depth} fields deep; ${most} is the limit. Split it in two.`;
        context.reportError(new GraphQLError(message, { nodes: [node] }));
      },
    };
  };
}
