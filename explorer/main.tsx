import "graphiql/setup-workers/vite";
// Not "graphiql/style.css": that carries web fonts and a second copy of the editor's own style, half a megabyte.
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./style.css";
import { createRoot } from "react-dom/client";
import { createCredentials } from "./credentials.js";
import { Explorer } from "./explorer.js";
import { createFetcher } from "./fetcher.js";
import { createSession } from "./session.js";

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root"');
const credentials = createCredentials();
const session = createSession(credentials);
createRoot(root).render(<Explorer session={session} fetcher={createFetcher(credentials, session)} />);
