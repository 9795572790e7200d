// @ts-check
/** `npm run build`: everything into dist/, as far as it has changed. */
import { ALL_PARTS, prepare } from "./setup.mjs";

if (!(await prepare(ALL_PARTS))) process.exitCode = 1;
