import { BadUserInput, UpstreamInvalid } from "../errors.js";
import type {
  CameraTable,
  CameraTableRow,
  ImportCamerasInput,
  MutationResolvers,
} from "../generated/schema.js";
import { limits } from "../limits.js";
import { decodeKey } from "../sources/global-id.js";
import { isRecord } from "../sources/json.js";
import type { Body, Steps } from "./body.js";
import { tableText } from "./files.js";
import { mutation, type Kept } from "./mutation.js";
import { refusal } from "./refuse.js";

type Cell = string | number | boolean | null | undefined;

/** A column of Watcher's table, and where its values stand in a row of ours. */
interface Column {
  readonly name: string;
  readonly path: Steps;
  readonly value: (row: CameraTableRow) => Cell;
}

const not = (value: boolean | null | undefined): Cell => (value == null ? value : !value);

const columns: readonly Column[] = [
  { name: "name", path: ["name"], value: ({ name }) => name },
  { name: "title", path: ["title"], value: ({ title }) => title },
  { name: "comment", path: ["comment"], value: ({ comment }) => comment },
  { name: "static", path: ["isOnDemand"], value: ({ isOnDemand }) => not(isOnDemand) },
  { name: "disabled", path: ["isEnabled"], value: ({ isEnabled }) => not(isEnabled) },
  { name: "inputs_0_url", path: ["sourceUrl"], value: ({ sourceUrl }) => sourceUrl },
  { name: "inputs_1_url", path: ["backupSourceUrl"], value: ({ backupSourceUrl }) => backupSourceUrl },
  {
    name: "dvr_expiration",
    path: ["recording", "depthSeconds"],
    value: (row) => row.recording?.depthSeconds,
  },
  {
    name: "dvr_episodes_expiration",
    path: ["recording", "episodeDepthSeconds"],
    value: (row) => row.recording?.episodeDepthSeconds,
  },
  {
    name: "dvr_storage_limit",
    path: ["recording", "storageLimitBytes"],
    value: (row) => row.recording?.storageLimitBytes,
  },
  {
    name: "dvr_redundancy_factor",
    path: ["recording", "redundancyFactor"],
    value: (row) => row.recording?.redundancyFactor,
  },
  { name: "vision_alg", path: ["visionAlgorithm"], value: ({ visionAlgorithm }) => visionAlgorithm },
  { name: "vision_areas", path: ["visionAreas"], value: ({ visionAreas }) => visionAreas },
  {
    name: "organization_id",
    path: ["organizationId"],
    value: ({ organizationId }) =>
      organizationId == null ? undefined : decodeKey("Organization", organizationId),
  },
  {
    name: "coordinates_latitude",
    path: ["coordinates", "latitude"],
    value: (row) => row.coordinates?.latitude,
  },
  {
    name: "coordinates_longitude",
    path: ["coordinates", "longitude"],
    value: (row) => row.coordinates?.longitude,
  },
  { name: "is_test", path: ["isTest"], value: ({ isTest }) => isTest },
  { name: "onvif_ptz", path: ["hasPtz"], value: ({ hasPtz }) => hasPtz },
];

/** Watcher's CSV of typed rows: columns that no row uses are left out, since an empty cell leaves its value as it is. */
export function toCsv(rows: readonly CameraTableRow[]): string {
  const used = columns.filter(({ value }) => rows.some((row) => value(row) != null));
  const lines = rows.map((row) => used.map(({ value }) => cellText(value(row))).join(","));
  return [used.map(({ name }) => name).join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

/** A cell by RFC 4180. */
function cellText(cell: Cell): string {
  if (cell == null) return "";
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Where a fault of the table stands in the input: Watcher names the row, counted from 0, and the column. */
const tableBody: Body<ImportCamerasInput> = {
  write: () => ({}),
  trace: ([row, column], { table }) => {
    const kind = Object.entries(table).find(([, value]) => value != null)?.[0] ?? "";
    if (row === undefined) return ["table", kind];
    const path = columns.find(({ name }) => name === column)?.path;
    return ["table", kind, row, ...(kind === "rows" ? (path ?? []) : column === undefined ? [] : [column])];
  },
};

async function csvOf({ rows, csv, file }: CameraTable): Promise<string> {
  if (rows != null) {
    if (rows.length === 0) throw empty();
    if (rows.length > limits.importedRows)
      throw new BadUserInput(`importCameras takes at most ${limits.importedRows} rows at once.`);
    return toCsv(rows);
  }
  const text = csv ?? (await tableText(file, ""));
  if (text.trim() === "") throw empty();
  return text;
}

const empty = () => refusal([{ message: "The table has no rows.", pointer: "" }]);

interface Counts {
  readonly created: number;
  readonly updated: number;
}

const asPair: Kept<Counts> = {
  toText: ({ created, updated }) => `${created} ${updated}`,
  fromText: (text) => {
    const [created = 0, updated = 0] = text.split(" ").map(Number);
    return { created, updated };
  },
};

/** Many cameras from a table. Source: streams_import. */
export const importMutations = {
  importCameras: mutation({
    body: tableBody,
    send: async (write, _, { table }) =>
      countsIn(await write("post", "/streams/import", {}, { csv: await csvOf(table) })),
    kept: asPair,
    answer: (counts) => counts,
  }),
} satisfies MutationResolvers;

function countsIn(answer: unknown): Counts {
  const { created, updated } = isRecord(answer) ? answer : {};
  if (typeof created === "number" && typeof updated === "number") return { created, updated };
  throw new UpstreamInvalid(
    "The table was imported, but Watcher's answer does not say how many cameras it made.",
    {
      facts: { outcome: "DONE" },
    },
  );
}
