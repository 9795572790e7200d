import { FormData } from "formdata-node";
import { fileFromPath } from "formdata-node/file-from-path";
import type { MutationResolvers, UpdateCameraFirmwareInput } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { beside, body } from "./body.js";
import { checkFirmware } from "./files.js";
import { mutation } from "./mutation.js";

const protocols = { IRIS: "iris", ISAPI: "isapi", XM: "xm", SPUTNIK: "sputnik" } as const;

/** New firmware for devices. Source: stream_firmware_update. */
export const firmwareMutations = {
  updateCameraFirmware: mutation({
    body: body<UpdateCameraFirmwareInput, "id">({ image: beside("image"), protocol: beside("proto") }),
    parameters: { name: "id" },
    send: async (write, _, { id, image, protocol }) => {
      const name = decodeKey("Camera", id);
      await checkFirmware(image, "/image");
      const form = new FormData();
      form.set("proto", protocols[protocol ?? "IRIS"]);
      const { path, name: fileName } = image.facts;
      const type = "application/octet-stream";
      form.set("image", await fileFromPath(path, fileName ?? "firmware.bin", { type }));
      await write("put", "/streams/{name}/firmware_update", { name }, { form });
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
} satisfies MutationResolvers;
