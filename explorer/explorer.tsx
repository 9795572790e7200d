import { GraphiQL } from "graphiql";
import { useState } from "react";
import { ExampleMenu } from "./example-menu.js";
import { fetcher } from "./fetcher.js";
import iconUrl from "./icon.svg";
import { SignIn } from "./sign-in.js";
import { useSession } from "./session.js";

/** The page: a bar with the examples and the sign-in box, GraphiQL on the rest of the window. */
export function Explorer() {
  const session = useSession();
  const [exampleSlot, setExampleSlot] = useState<HTMLElement | null>(null);
  return (
    <>
      <header className="bar">
        <h1>
          <img src={iconUrl} alt="" />
          watcher-graph
        </h1>
        <div ref={setExampleSlot} />
        <SignIn session={session} />
      </header>
      {/* GraphiQL asks for the schema as soon as it is there: not before a stored session is known to be alive. */}
      {session.state.status !== "checking" && (
        <GraphiQL
          fetcher={fetcher}
          defaultQuery=""
          inputValueDeprecation
          schemaDescription
          defaultEditorToolsVisibility="variables"
          // Headers can hold tokens; this takes the switch that would write them to localStorage out of the settings.
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
          <ExampleMenu slot={exampleSlot} />
        </GraphiQL>
      )}
    </>
  );
}
