import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Schemas } from "./schemas.js";

export interface Picture {
  readonly bytes: Buffer;
  readonly base64: string;
  readonly attributes: Schemas["vision_image_attributes"];
}

type PictureName = "face1" | "face2" | "vehicle1" | "vehicle2" | "human" | "scene1" | "scene2" | "qr";

export type Pictures = Readonly<Record<PictureName, Picture>>;

/** Reads the sample JPEGs once; records share their text, so previews cost no memory. */
export function loadPictures(): Pictures {
  return {
    face1: loadPicture("face1"),
    face2: loadPicture("face2"),
    vehicle1: loadPicture("vehicle1"),
    vehicle2: loadPicture("vehicle2"),
    human: loadPicture("human"),
    scene1: loadPicture("scene1"),
    scene2: loadPicture("scene2"),
    qr: loadPicture("qr"),
  };
}

function loadPicture(name: keyof Pictures): Picture {
  const bytes = readFileSync(new URL(`../../simulator/pictures/${name}.jpg`, import.meta.url));
  const base64 = bytes.toString("base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, base64, attributes: { data: base64, mime_type: "image/jpeg", sha256 } };
}
