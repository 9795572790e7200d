import { badField } from "../api-error.js";
import { checkedBody } from "../body-check.js";
import type { Call } from "../call.js";
import { parseCsv } from "../csv.js";
import type { Organization } from "../data/organizations.js";
import type { Schemas } from "../data/schemas.js";
import { isObject, type Json, type JsonObject } from "../json.js";
import type { World } from "../world.js";
import { createProblems } from "./problems.js";
import { requireRoom } from "./stream-placement.js";
import { planSave, type PlannedSave } from "./stream-save.js";

type Parse = (text: string) => Json | undefined;

const text: Parse = (cell) => cell;
const flag: Parse = (cell) => (cell === "true" ? true : cell === "false" ? false : undefined);
const number: Parse = (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined);

/** What may stand in a column. Apart from its name a column is a path in the body of stream_save. */
const columns = new Map<string, Parse>([
  ["name", text],
  ["title", text],
  ["comment", text],
  ["static", flag],
  ["disabled", flag],
  ["inputs_0_url", text],
  ["inputs_1_url", text],
  ["dvr_expiration", number],
  ["dvr_episodes_expiration", number],
  ["dvr_storage_limit", number],
  ["dvr_redundancy_factor", number],
  ["vision_alg", text],
  ["vision_areas", text],
  ["organization_id", number],
  ["coordinates_latitude", number],
  ["coordinates_longitude", number],
  ["is_test", flag],
  ["onvif_ptz", flag],
]);

type Row = ReadonlyMap<string, Json>;

/** Creates and changes the cameras of all rows, or of none. Pointers are a row from 0 and a column: `/3/inputs_0_url`. */
export function importStreams(world: World, { body, viewer }: Call): Schemas["streams_import_response"] {
  const lines = parseCsv(typeof body === "string" ? body : "");
  if (lines === undefined) throw badField("The body is not CSV", "");
  const [header = [], ...rows] = lines;
  for (const column of header) if (!columns.has(column)) throw badField("Unknown column", `/${column}`);

  const problems = createProblems();
  const names = new Set<string>();
  const schema = world.contract.schema("stream_config_save");
  const plan = (cells: readonly string[]): PlannedSave => {
    const row = parseRow(header, cells);
    const named = row.get("name");
    const name = typeof named === "string" ? named : freeName(world, names);
    if (names.has(name)) throw badField("The name is in the file twice", "/name");
    names.add(name);
    const checked = checkedBody(toBody(row), schema);
    return planSave(world, viewer, { name, body: isObject(checked) ? checked : {}, layer: "config_on_disk" });
  };
  const planned = rows.flatMap(
    (cells, place) =>
      problems.catch(
        () => plan(cells),
        (pointer) => toCell(place, pointer),
      ) ?? [],
  );
  problems.refuse();
  checkRoom(world, planned);
  for (const { commit } of planned) commit();
  const created = planned.filter(({ camera }) => camera === undefined).length;
  return { created, updated: planned.length - created };
}

/** Empty cells are left out. */
function parseRow(header: readonly string[], cells: readonly string[]): Row {
  if (cells.length > header.length) throw badField("More cells than columns", "");
  const row = new Map<string, Json>();
  const problems = createProblems();
  for (const [place, column] of header.entries()) {
    const cell = cells[place] ?? "";
    if (cell === "") continue;
    const value = columns.get(column)?.(cell);
    if (value === undefined) problems.add({ title: "Invalid value", pointer: `/${column}` });
    else row.set(column, value);
  }
  problems.refuse();
  return row;
}

function toBody(row: Row): JsonObject {
  const inputs = ["inputs_0_url", "inputs_1_url"].flatMap((column) => {
    const url = row.get(column);
    return url === undefined ? [] : [{ url }];
  });
  return {
    ...fields(row, "title", "comment", "static", "disabled", "organization_id"),
    ...(inputs.length > 0 && { inputs }),
    ...group(row, "dvr", "expiration", "episodes_expiration", "storage_limit", "redundancy_factor"),
    ...group(row, "vision", "alg", "areas"),
    ...group(row, "coordinates", "latitude", "longitude"),
    ...group(row, "onvif", "ptz"),
  };
}

function fields(row: Row, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = row.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The columns that begin with the name of an object, as that object. */
function group(row: Row, object: string, ...names: readonly string[]): JsonObject {
  const columnsOf = new Map(names.map((name) => [name, row.get(`${object}_${name}`)]));
  const members = Object.fromEntries([...columnsOf].filter(([, value]) => value !== undefined));
  return Object.keys(members).length === 0 ? {} : { [object]: members };
}

/** A pointer into the body of stream_save as a cell; what has no place of its own is about the name. */
function toCell(row: number, pointer: string | undefined): string {
  return `/${row}/${pointer === undefined ? "name" : pointer.slice(1).replaceAll("/", "_")}`;
}

function freeName({ cameras }: World, taken: ReadonlySet<string>): string {
  for (let number = cameras.rows.length + 1; ; number += 1) {
    const name = `camera-${number}`;
    if (!cameras.named.has(name) && !taken.has(name)) return name;
  }
}

function checkRoom(world: World, planned: readonly PlannedSave[]): void {
  const arriving = new Map<Organization, number>();
  for (const { camera, placement } of planned) {
    if (placement === undefined || camera?.organization === placement.organization) continue;
    arriving.set(placement.organization, (arriving.get(placement.organization) ?? 0) + 1);
  }
  for (const [organization, count] of arriving) requireRoom(world, organization, count);
}
