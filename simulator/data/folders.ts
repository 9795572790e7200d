import type { Schemas } from "./schemas.js";
import type { Organization, PlannedOrganization } from "./organizations.js";

export interface Folder {
  readonly id: number;
  title: string;
  readonly organization: Organization;
  /** undefined for a root. Parent, level and order are set by folder-tree.ts only. */
  parent: Folder | undefined;
  /** 0 is the root. */
  level: number;
  /** Place among the folders of the same parent, from 1. */
  orderNumber: number;
  coordinates: Schemas["map_spec"] | undefined;
  floorPlan: Schemas["folder_floor_plan"] | undefined;
  /** Cameras directly inside. */
  streamsCount: number;
}

/** The floor plans lie on the third and fourth level, where a folder is a building or a floor. */
const FLOOR_LEVELS = new Set([3, 4]);
const CAMERAS_PER_LEAF = 60;

/** Creates the folder trees, parents before children; large camera counts get more of the deepest folders. */
export function createFolders(
  organizations: readonly PlannedOrganization[],
  cameras: number,
): readonly Folder[] {
  const folders: Folder[] = [];
  for (const organization of organizations) {
    const share = (cameras * organization.cameraShare) / 100;
    let parents: (Folder | undefined)[] = [undefined];
    for (const [level, { titles, fanOut }] of organization.levels.entries()) {
      const isDeepest = level > 0 && level === organization.levels.length - 1;
      const growth = isDeepest ? Math.max(1, Math.ceil(share / (CAMERAS_PER_LEAF * parents.length))) : 1;
      parents = parents.flatMap((parent) =>
        Array.from({ length: fanOut * growth }, (_, order) => {
          const title = titles[(order + folders.length * Number(isDeepest)) % titles.length] ?? "Folder";
          const folder = createFolder(folders.length + 1, organization, parent, level, order, title);
          folders.push(folder);
          return folder;
        }),
      );
    }
  }
  return folders;
}

function createFolder(
  id: number,
  organization: PlannedOrganization,
  parent: Folder | undefined,
  level: number,
  order: number,
  title: string,
): Folder {
  const { latitude, longitude } = organization.center;
  const corner = (north: number, east: number): Schemas["map_spec"] => ({
    latitude: round(latitude + 0.002 * (id % 40) + north),
    longitude: round(longitude + 0.003 * (id % 40) + east),
  });
  const hasPlan = FLOOR_LEVELS.has(level) && order === 0;
  return {
    id,
    title,
    organization,
    parent,
    level,
    orderNumber: order + 1,
    coordinates: id % 3 === 0 ? undefined : corner(0, 0),
    floorPlan: hasPlan
      ? {
          bottomleft: corner(-0.0005, -0.0005),
          topleft: corner(0.0005, -0.0005),
          topright: corner(0.0005, 0.0005),
          file: { name: `plan-${id}.jpg`, url: `/floor-plans/plan-${id}.jpg` },
        }
      : undefined,
    streamsCount: 0,
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** The folder and everything above it, nearest first. */
export function* upwards(folder: Folder | undefined): Generator<Folder> {
  for (let current = folder; current !== undefined; current = current.parent) yield current;
}
