import type { Random } from "../random.js";
import type { SchemaNode } from "../schema.js";

/**
 * Numbers for every plain numeric field of a contract schema. The counters of an input are dozens of fields
 * that only need to be there; taking their names from the contract keeps them complete.
 */
export function createCounters(schema: SchemaNode, random: Random): Record<string, number> {
  const counters: Record<string, number> = {};
  for (const name of counterNames(schema)) counters[name] = random.int(0, 900);
  return counters;
}

const namesBySchema = new WeakMap<SchemaNode, readonly string[]>();

function counterNames(schema: SchemaNode): readonly string[] {
  const known = namesBySchema.get(schema);
  if (known !== undefined) return known;
  const names = [...schema.properties]
    .filter(([, field]) => field.format === undefined && field.types.has("integer"))
    .map(([name]) => name);
  namesBySchema.set(schema, names);
  return names;
}
