import type { JsonObject } from "../json.js";
import { createRandom, deriveSeed, type Random } from "../random.js";
import { stopped, type RunState } from "./camera-state.js";
import type { Folder } from "./folders.js";
import type { Organization, PlannedOrganization } from "./organizations.js";
import { mayUse, type Preset } from "./presets.js";
import type { Schemas } from "./schemas.js";

/**
 * The light part of a camera: what lists are filtered and sorted by. Everything heavy (inputs, counters, tracks,
 * archive, detectors) is made from the seed when it is read. What can be written changes at run time.
 */
export interface Camera extends Placement, LightSettings, CameraState {
  /** Never given twice. */
  readonly index: number;
  /** It comes from the seed. */
  readonly isGenerated: boolean;
  readonly name: string;
  readonly createdAtMs: number;
  /** Place in the list that people see; streams are ordered by it. */
  readonly position: number;
  readonly seed: number;
  /** What was written; undefined as long as everything is as generated. Set by camera-config.ts only. */
  layers: ConfigLayers | undefined;
  lastEpisodeAtMs: number | undefined;
  lastChange: { readonly atMs: number; readonly user: string };
  /** Written settings of the device; undefined for generated ones. */
  device: JsonObject | undefined;
  auth: JsonObject | undefined;
  firmwareUpdate: FirmwareUpdate | undefined;
}

/** Where a camera belongs; set by camera-table.ts only. */
export interface Placement {
  organization: Organization;
  folder: Folder | undefined;
  preset: Preset | undefined;
}

/** The part of the configuration in force that is looked at most; set by camera-config.ts only. */
export interface LightSettings {
  title: string | undefined;
  comment: string | undefined;
  input: InputKind;
  hasArchive: boolean;
  hasPtz: boolean;
  static: boolean;
  disabled: boolean;
  coordinates: Schemas["map_spec"] | undefined;
}

/** The stored configuration and what lies over it for a while, in the fields of the contract. */
export interface ConfigLayers {
  readonly disk: JsonObject;
  readonly override: JsonObject;
  /** Both together. */
  readonly effective: JsonObject;
}

export interface CameraState {
  status: Schemas["stream_status"];
  /** null while an on-demand camera waits for its first viewer. */
  alive: boolean | null;
  /** undefined while nothing arrives. */
  bitrateKbps: number | undefined;
  /** undefined for a camera without an agent. */
  agentStatus: AgentStatus | undefined;
  startedAtMs: number;
}

/** One that began at run time, or one that hangs and always shows the same duration. */
export type FirmwareUpdate = { readonly startedAtMs: number } | { readonly durationMs: number };

type AgentStatus = NonNullable<Schemas["stream_stats"]["agent_status"]>;

export type InputKind = "rtsp" | "rtsps" | "rtsp-udp" | "rtsp2" | "publish" | "file" | "fake";

export interface CameraSurroundings {
  readonly seed: number;
  readonly startMs: number;
  readonly count: number;
  readonly organizations: readonly PlannedOrganization[];
  readonly folders: readonly Folder[];
  readonly presets: readonly Preset[];
}

const DAY_MS = 86_400_000;

/** Names that break careless clients; the first of them replaces cam-0061. */
export const UNUSUAL_NAMES: readonly string[] = [
  "gate/north/1",
  "lobby cam 1",
  "100% coverage",
  "percent%2Fencoded",
  "parking,level 2",
  "a+b",
  "shop&co=1",
  "Камера у входа",
  "كاميرا الممر",
  "cam 😀",
  "q?x=1#top",
  "semi;colon",
  'quote"d',
  "back\\slash",
  "multiedit/west",
  "東京/入口",
];
const FIRST_UNUSUAL = 60;

const titles = [
  "Entrance",
  "Вход",
  "Parking",
  "Lobby",
  "Corridor",
  "Cash desk",
  "入口",
  "مدخل",
  "Yard",
  "Roof",
];

const inputs: readonly InputKind[] = [
  "rtsp",
  "rtsp",
  "rtsp",
  "rtsps",
  "rtsp-udp",
  "rtsp2",
  "publish",
  "file",
  "fake",
];

const agentStatuses = ["connected", "not_connected", "rproxy_not_configured", undefined] as const;

/** Creates the cameras in the order of their index and counts them in their folders and presets. */
export function createCameras(surroundings: CameraSurroundings): readonly Camera[] {
  const foldersOf = groupFolders(surroundings.folders);
  const stride = coprimeStride(surroundings.count);
  return Array.from({ length: surroundings.count }, (_, index) => {
    const camera = createCamera(surroundings, foldersOf, index, (index * stride) % surroundings.count);
    if (camera.folder !== undefined) camera.folder.streamsCount += 1;
    if (camera.preset !== undefined) camera.preset.streamsCount += 1;
    return camera;
  });
}

function groupFolders(folders: readonly Folder[]): ReadonlyMap<Organization, readonly Folder[]> {
  const groups = new Map<Organization, Folder[]>();
  for (const folder of folders) {
    const group = groups.get(folder.organization);
    if (group === undefined) groups.set(folder.organization, [folder]);
    else group.push(folder);
  }
  return groups;
}

/** A step that visits every position once, so that the order of positions is not the order of names. */
function coprimeStride(count: number): number {
  const divides = (left: number, right: number): number =>
    right === 0 ? left : divides(right, left % right);
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (divides(stride, Math.max(count, 1)) !== 1) stride += 1;
  return stride;
}

function createCamera(
  { seed: dataSeed, startMs, organizations, presets }: CameraSurroundings,
  foldersOf: ReadonlyMap<Organization, readonly Folder[]>,
  index: number,
  position: number,
): Camera {
  const seed = deriveSeed(dataSeed, "camera", index);
  const random = createRandom(seed);
  const organization = organizationAt(organizations, index);
  const folders = foldersOf.get(organization) ?? [];
  const usable = presets.filter((preset) => mayUse(preset, organization.id));
  const title = random.pick(titles);
  // In the order in which chance is asked, and then one literal: put together from parts, every camera would get a
  // hidden class of its own, and everything that looks through all cameras would take ten times as long.
  const numbered = index % 17 === 16 ? undefined : `${title} ${random.int(1, 99)}`;
  const comment = random.chance(0.4) ? `Serviced by brigade ${random.int(1, 9)}` : undefined;
  const folder = index % 13 === 12 || folders.length === 0 ? undefined : random.pick(folders);
  const preset = index % 11 === 10 ? undefined : random.pick(usable);
  const state = stateOf(random, index);
  const coordinates = index % 6 === 5 ? undefined : placeAround(organization.center, random);
  const createdAtMs = startMs - random.int(2, 700) * DAY_MS;
  return {
    index,
    name: nameAt(index),
    title: numbered,
    comment,
    organization,
    folder,
    preset,
    input: inputs[index % inputs.length] ?? "rtsp",
    ...state,
    hasArchive: index % 7 !== 6,
    hasPtz: index % 5 === 0,
    coordinates,
    createdAtMs,
    startedAtMs: createdAtMs,
    lastChange: { atMs: createdAtMs + 60_000, user: "admin" },
    position,
    seed,
    lastEpisodeAtMs: undefined,
    agentStatus: agentStatuses[index % agentStatuses.length],
    layers: undefined,
    device: undefined,
    auth: undefined,
    isGenerated: true,
    firmwareUpdate: index % 50 === 20 ? { durationMs: 42_500.5 } : undefined,
  };
}

function nameAt(index: number): string {
  return UNUSUAL_NAMES[index - FIRST_UNUSUAL] ?? `cam-${String(index + 1).padStart(4, "0")}`;
}

/** Organizations get their shares in every hundred cameras, so that any number has all of them. */
function organizationAt(organizations: readonly PlannedOrganization[], index: number): PlannedOrganization {
  let place = (index * 37) % 100;
  for (const organization of organizations) {
    if (place < organization.cameraShare) return organization;
    place -= organization.cameraShare;
  }
  throw new Error("The shares of the organizations do not add up to 100");
}

type State = RunState & Pick<Camera, "static" | "disabled">;

function stateOf(random: Random, index: number): State {
  const isStatic = index % 4 !== 3;
  const bitrateKbps = random.int(400, 8000);
  if (index % 29 === 28) return { ...stopped("waiting", false), static: isStatic, disabled: true };
  if (index % 10 === 9) return { ...stopped("error", false), static: isStatic, disabled: false };
  if (index % 12 === 11)
    return { ...stopped("waiting", isStatic ? false : null), static: isStatic, disabled: false };
  return { status: "running", alive: true, bitrateKbps, static: isStatic, disabled: false };
}

function placeAround(center: Schemas["map_spec"], random: Random): Schemas["map_spec"] {
  const near = (degrees: number): number => Math.round((degrees + (random.next() - 0.5) * 0.3) * 1e6) / 1e6;
  return { latitude: near(center.latitude), longitude: near(center.longitude) };
}
