import { deriveSeed, createRandom } from "../random.js";
import type { JsonObject } from "../json.js";
import type { Schemas } from "./schemas.js";
import type { User } from "./users.js";

export interface Organization {
  readonly id: number;
  title: string;
  readonly createdAtMs: number;
  readonly isDefault: boolean;
  limits: Required<Schemas["organization_limits"]>;
  /** An object whose fields are not published. */
  pickpoint: JsonObject | undefined;
  /** undefined only until the users are made. */
  owner: User | undefined;
}

/** An organization of the seed, with the plan for what is in it. */
export interface PlannedOrganization extends Organization {
  /** Share of all cameras, in percent. */
  readonly cameraShare: number;
  readonly center: Schemas["map_spec"];
  /** Titles of folders by depth; the root is first. */
  readonly levels: readonly FolderLevel[];
}

export interface FolderLevel {
  readonly titles: readonly string[];
  /** Folders inside each folder of the level above. */
  readonly fanOut: number;
}

const DAY_MS = 86_400_000;

export const defaultLimits: Organization["limits"] = { streams: 200_000, users: 20_000 };

/** Creates the four organizations: a transport operator, a retail chain, a hospital and an almost empty one. */
export function createOrganizations(seed: number, startMs: number): readonly PlannedOrganization[] {
  return plans.map((plan, position) => {
    const random = createRandom(deriveSeed(seed, "organization", position));
    return {
      ...plan,
      id: position + 1,
      createdAtMs: startMs - random.int(400, 1500) * DAY_MS,
      isDefault: position === 3,
      limits: defaultLimits,
      pickpoint: position === 1 ? { code: "RT-77", open: true } : undefined,
      owner: undefined,
    };
  });
}

const plans = [
  {
    title: "Горэлектротранс / City Transport",
    cameraShare: 50,
    center: { latitude: 59.9386, longitude: 30.3141 },
    levels: [
      { titles: ["Весь город"], fanOut: 1 },
      { titles: ["Line 1", "Линия 2", "Depots"], fanOut: 3 },
      { titles: ["Central station", "Площадь Восстания", "Depot No. 3"], fanOut: 2 },
      { titles: ["Concourse", "Workshop"], fanOut: 2 },
      { titles: ["Level -1", "Level 0"], fanOut: 2 },
      { titles: ["Platform A", "Platform B", "Эскалатор", "Ticket hall"], fanOut: 1 },
    ],
  },
  {
    title: "東都リテール / Retail Chain",
    cameraShare: 30,
    center: { latitude: 35.6812, longitude: 139.7671 },
    levels: [
      { titles: ["Shops"], fanOut: 1 },
      { titles: ["東京", "大阪"], fanOut: 2 },
      { titles: ["Shop 101", "Shop 102"], fanOut: 2 },
      { titles: ["Sales floor", "Warehouse"], fanOut: 2 },
      { titles: ["Checkout", "Entrance"], fanOut: 1 },
      { titles: ["Tills 1-4", "Tills 5-8", "Doors"], fanOut: 1 },
    ],
  },
  {
    title: "مستشفى النور / Hospital",
    cameraShare: 18,
    center: { latitude: 25.2048, longitude: 55.2708 },
    levels: [
      { titles: ["Campus"], fanOut: 1 },
      { titles: ["المبنى الرئيسي", "Emergency"], fanOut: 2 },
      { titles: ["Ground floor", "First floor"], fanOut: 2 },
      { titles: ["East wing", "West wing"], fanOut: 2 },
      { titles: ["Ward A", "Ward B"], fanOut: 2 },
      { titles: ["Corridor"], fanOut: 1 },
    ],
  },
  {
    title: "Sandbox",
    cameraShare: 2,
    center: { latitude: 48.8566, longitude: 2.3522 },
    levels: [{ titles: ["Everything"], fanOut: 1 }],
  },
];
