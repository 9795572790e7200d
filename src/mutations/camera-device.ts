import type {
  ImageOrientation,
  ImageSensorInput,
  MediaQuality,
  MutationResolvers,
  RebootCameraInput,
  SetCameraCredentialsInput,
  SwitchMode,
  UpdateCameraDeviceInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { body, nested, plain, word, type Words } from "./body.js";
import { mutation } from "./mutation.js";
import { outside, refuse } from "./refuse.js";

const modes: Words<SwitchMode> = {
  ON: "on",
  OFF: "off",
  AUTO: "auto",
};
const sensor = body<ImageSensorInput>({
  brightnessPercent: plain("brightness_correction"),
  contrastPercent: plain("contrast_correction"),
  saturationPercent: plain("saturation"),
  sharpnessPercent: plain("sharpness"),
  wideDynamicRangePercent: plain("wide_dynamic_range"),
  backlightCompensation: word("blacklight_compensation.mode", modes),
  infraredCutFilter: word("infrared_cutoff_filter.mode", modes),
  orientation: word<ImageOrientation>("image_orientation", {
    NORMAL: "normal",
    UPSIDE_DOWN: "upside_down",
  }),
});
const percent = [0, 100] as const;

/** What is kept inside the device, and how Watcher gets at it. Source: camera_config_save, camera_auth_save, camera_reboot. */
export const cameraDeviceMutations = {
  updateCameraDevice: mutation({
    body: body<UpdateCameraDeviceInput, "id">({
      manufacturer: plain("camera_info.manufacturer"),
      model: plain("camera_info.model"),
      serialNumber: plain("camera_info.serial_number"),
      firmware: plain("camera_info.firmware"),
      quality: word<MediaQuality>("media_quality", {
        LOW: "low",
        MEDIUM: "medium",
        HIGH: "high",
      }),
      sensor: nested("sensor", sensor),
    }),
    parameters: { name: "id" },
    send: async (write, json, input) => {
      refuse([
        ...outside(percent, input.sensor?.brightnessPercent, "/sensor/brightness_correction"),
        ...outside(percent, input.sensor?.contrastPercent, "/sensor/contrast_correction"),
        ...outside(percent, input.sensor?.saturationPercent, "/sensor/saturation"),
        ...outside(percent, input.sensor?.sharpnessPercent, "/sensor/sharpness"),
        ...outside(percent, input.sensor?.wideDynamicRangePercent, "/sensor/wide_dynamic_range"),
      ]);
      const name = decodeKey("Camera", input.id);
      await write("put", "/streams/{name}/camera_config", { name }, { json });
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  setCameraCredentials: mutation({
    body: body<SetCameraCredentialsInput, "id">({
      login: plain("login"),
      password: plain("password"),
      port: plain("port"),
    }),
    parameters: { name: "id" },
    secrets: ["password"],
    send: async (write, json, { id, port }) => {
      refuse(outside([1, 65_535], port, "/port"));
      const name = decodeKey("Camera", id);
      await write("put", "/streams/{name}/auth", { name }, { json });
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
  rebootCamera: mutation({
    parameters: { name: "id" },
    send: async (write, _, { id }: RebootCameraInput) => {
      const name = decodeKey("Camera", id);
      await write("post", "/streams/{name}/reboot", { name });
      return name;
    },
    answer: (name, read) => ({ camera: read("camera", "Camera", name) }),
  }),
} satisfies MutationResolvers;
