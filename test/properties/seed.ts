/**
 * How properties are run: each run has a seed of its own, which fast-check prints with the failing example. The same one
 * comes back with PROPERTY_SEED=<seed>.
 */
export function runs(numRuns: number) {
  const given = process.env["PROPERTY_SEED"];
  return { numRuns, endOnFailure: true, ...(given !== undefined && { seed: Number(given) }) };
}
