// @ts-check
/** `npm run build`: everything into dist/. */
import { ALL_PARTS, ensurePackages, prepare } from "./setup.mjs";

process.exitCode = (await ensurePackages("explorer")) && (await prepare(ALL_PARTS)) ? 0 : 1;
