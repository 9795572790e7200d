import type { components } from "../generated/contract.js";

/** Types of the contract by schema name. */
export type Schemas = components["schemas"];
