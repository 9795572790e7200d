import type { FloorPlanFileInput, FloorPlanInput, FloorPlanPictureInput } from "../generated/schema.js";
import { body, choice, nested, plain } from "./body.js";
import { coordinatesAt } from "./coordinates.js";
import { checkPictureBase64, pictureBase64 } from "./files.js";

const place = "/floor_plan/file";

const file = choice<FloorPlanFileInput>({
  // Written as base64: `withPicture` has read it.
  upload: { write: () => ({}), trace: () => [] },
  base64: body<FloorPlanPictureInput>({ content: plain("b64_content"), mimeType: plain("mime_type") }),
});

/** The floor plan of a folder. */
export const floorPlan = body<FloorPlanInput>({
  file: nested("file", file),
  topLeft: coordinatesAt("topleft"),
  topRight: coordinatesAt("topright"),
  bottomLeft: coordinatesAt("bottomleft"),
});

interface WithFloorPlan {
  readonly floorPlan?: FloorPlanInput | null | undefined;
}

/** The input of a folder with the picture of its floor plan in base64. Throws Refused for what is no picture. */
export async function withPicture<Input extends WithFloorPlan>(input: Input): Promise<Input> {
  const given = input.floorPlan?.file;
  if (given == null) return input;
  if (given.upload === undefined) {
    await checkPictureBase64(given.base64, {
      content: `${place}/b64_content`,
      mimeType: `${place}/mime_type`,
    });
    return input;
  }
  const content = await pictureBase64(given.upload, place);
  const base64 = { content, mimeType: given.upload.facts.type };
  return { ...input, floorPlan: { ...input.floorPlan, file: { base64 } } };
}
