import "graphiql/setup-workers/vite";
// Not "graphiql/style.css": that carries web fonts and a second copy of the editor's own style, half a megabyte.
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./style.css";
import { createRoot } from "react-dom/client";
import { Explorer } from "./explorer.js";

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<Explorer />);
