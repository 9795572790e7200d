import { createHash } from "node:crypto";
import { badField } from "./api-error.js";
import { numberIn, objectIn, textIn, updated, type Given } from "./body-fields.js";
import type { Schemas } from "./data/schemas.js";
import type { JsonObject } from "./json.js";

type FloorPlan = Schemas["folder_floor_plan"];
type MapPoint = Schemas["map_spec"];

const FILE = "/floor_plan/file";

/** How pictures of each kind begin; a point stands for any byte. */
const kinds = [
  { type: "image/jpeg", extension: "jpg", beginning: /^\xff\xd8\xff/ },
  { type: "image/png", extension: "png", beginning: /^\x89PNG\r\n/ },
  { type: "image/gif", extension: "gif", beginning: /^GIF8[79]a/ },
  { type: "image/webp", extension: "webp", beginning: /^RIFF.{4}WEBP/s },
] as const;

/** A floor plan after a change of it; corners and picture that are not mentioned stay. */
export function changedFloorPlan(
  folderId: number,
  stored: FloorPlan | undefined,
  change: JsonObject,
): FloorPlan {
  const bottomleft = updated(stored?.bottomleft, pointIn(change, "bottomleft"));
  const topleft = updated(stored?.topleft, pointIn(change, "topleft"));
  const topright = updated(stored?.topright, pointIn(change, "topright"));
  const given = objectIn(change, "file");
  const file = updated(stored?.file, given && storedFile(folderId, given));
  return {
    ...(bottomleft && { bottomleft }),
    ...(topleft && { topleft }),
    ...(topright && { topright }),
    ...(file && { file }),
  };
}

export function pointIn(body: JsonObject, field: string): Given<MapPoint> {
  const point = objectIn(body, field);
  if (point === undefined || point === null) return point;
  return { latitude: numberIn(point, "latitude") ?? 0, longitude: numberIn(point, "longitude") ?? 0 };
}

/** The name follows from the bytes: another picture has another address, so that no cache shows the former one. */
function storedFile(folderId: number, file: JsonObject): NonNullable<FloorPlan["file"]> {
  const { bytes, pointer } = contentOf(file);
  const kind = kinds.find(({ beginning }) => beginning.test(bytes));
  if (kind === undefined) throw badField("Not a picture", pointer);
  const type = textIn(file, "mime_type") ?? undefined;
  if (type !== undefined && type !== kind.type) {
    throw badField(`The picture is ${kind.type}`, `${FILE}/mime_type`);
  }
  const digest = createHash("sha256").update(bytes, "latin1").digest("hex").slice(0, 8);
  const name = `plan-${folderId}-${digest}.${kind.extension}`;
  return { name, url: `/floor-plans/${name}` };
}

interface Content {
  /** One character per byte. */
  readonly bytes: string;
  readonly pointer: string;
}

function contentOf(file: JsonObject): Content {
  const encoded = textIn(file, "b64_content") ?? undefined;
  const raw = textIn(file, "binary_content") ?? undefined;
  if (encoded !== undefined && raw !== undefined) {
    throw badField("One of b64_content and binary_content is enough", `${FILE}/binary_content`);
  }
  if (encoded !== undefined) {
    const pointer = `${FILE}/b64_content`;
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw badField("Not base64", pointer);
    return { bytes: Buffer.from(encoded, "base64").toString("latin1"), pointer };
  }
  if (raw === undefined) throw badField("A picture is required", `${FILE}/b64_content`);
  if ((textIn(file, "mime_type") ?? undefined) === undefined) {
    throw badField("binary_content needs a media type", `${FILE}/mime_type`);
  }
  return { bytes: raw, pointer: `${FILE}/binary_content` };
}
