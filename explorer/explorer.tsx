import type { Fetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useEffect, useState } from "react";
import { ExampleMenu } from "./example-menu.js";
import iconUrl from "./icon.svg";
import { SignIn } from "./sign-in.js";
import type { Session } from "./session.js";

/** The page: a bar with the examples and the sign-in box, GraphiQL on the rest of the window. */
export function Explorer({ session, fetcher }: { session: Session; fetcher: Fetcher }) {
  const [exampleSlot, setExampleSlot] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const ask = () => void session.ask();
    ask();
    // All tabs share the cookie: another one may have signed in or out meanwhile.
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [session]);
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
    </>
  );
}
