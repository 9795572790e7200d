import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, parse } from "graphql";
import { useEffect, useEffectEvent, type ChangeEvent } from "react";
import { createPortal } from "react-dom";
import { examples, type Example } from "./examples.js";

/** The menu of documented operations. Lives inside GraphiQL, whose tabs it fills, and is drawn into `slot` of the bar. */
export function ExampleMenu({ slot }: { slot: HTMLElement | null }) {
  const open = useOpenExample();

  function choose(event: ChangeEvent<HTMLSelectElement>) {
    const chosen = examples[Number(event.target.value)];
    if (chosen !== undefined) open(chosen);
  }

  if (slot === null) return null;
  return createPortal(
    <select aria-label="Examples" value="" onChange={choose}>
      <option value="" disabled>
        Examples
      </option>
      {examples.map((example, index) => (
        <option key={example.title} value={index}>
          {example.title}
        </option>
      ))}
    </select>,
    slot,
  );
}

/** Opens an example in the tab that has it, in the present tab if that is empty, or else in a new one. */
function useOpenExample() {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick("tabs", "queryEditor", "variableEditor"));
  const { addTab, changeTab, setOperationFacts } = useGraphiQLActions();

  function open({ query, variables }: Example) {
    const tabOfExample = tabs.findIndex((tab) => tab.query === query);
    if (tabOfExample >= 0) {
      changeTab(tabOfExample);
    } else {
      if (queryEditor?.getValue() !== "") addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    setOperationFacts(operationFacts(query));
  }

  const openFirstIfEmpty = useEffectEvent(() => {
    const [first] = examples;
    if (first !== undefined && variableEditor !== undefined && queryEditor?.getValue() === "") open(first);
  });
  useEffect(() => openFirstIfEmpty(), [queryEditor, variableEditor]);

  return open;
}

/**
 * What GraphiQL finds out by itself 100 ms after an edit. A reader who runs the example sooner would send it with the
 * operation name of the tab before.
 */
function operationFacts(query: string) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operationName = operations[0]?.name?.value;
  return { documentAST, operations, ...(operationName !== undefined && { operationName }) };
}
