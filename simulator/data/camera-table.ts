import { orderBy } from "../collection.js";
import { compareScalars, type Scalar } from "../scalar.js";
import { removeFrom } from "../table.js";
import type { Camera, Placement } from "./cameras.js";
import { createEmptyCamera } from "./empty-camera.js";
import type { Folder } from "./folders.js";

/** The cameras in their orders. The arrays and maps are always the same, so that whoever holds them sees the changes. */
export interface CameraTable {
  /** In the order of their index. */
  readonly rows: readonly Camera[];
  readonly byPosition: readonly Camera[];
  readonly byName: readonly Camera[];
  readonly named: ReadonlyMap<string, Camera>;
  /** By id of the folder. */
  readonly inFolder: ReadonlyMap<number, readonly Camera[]>;
  /** Adds an empty camera at the end of the list that people see. */
  add(name: string, placement: Placement, nowMs: number): Camera;
  remove(camera: Camera): void;
  place(camera: Camera, placement: Partial<Placement>): void;
}

const positionOf = ({ position }: Camera): number => position;
const nameOf = ({ name }: Camera): string => name;

/** The initial cameras have been counted in their folders and presets. */
export function createCameraTable(initial: readonly Camera[]): CameraTable {
  const rows = [...initial];
  const byPosition = [...orderBy(rows, positionOf)];
  const byName = [...orderBy(rows, nameOf)];
  const named = new Map(rows.map((camera) => [camera.name, camera]));
  const inFolder = groupByFolder(rows);
  let index = rows.length;
  let position = rows.length;

  const enter = (camera: Camera): void => {
    const { folder, preset } = camera;
    if (preset !== undefined) preset.streamsCount += 1;
    if (folder === undefined) return;
    folder.streamsCount += 1;
    const group = inFolder.get(folder.id) ?? [];
    insert(group, camera, ({ index: place }) => place);
    inFolder.set(folder.id, group);
  };
  const leave = (camera: Camera): void => {
    const { folder, preset } = camera;
    if (preset !== undefined) preset.streamsCount -= 1;
    if (folder === undefined) return;
    folder.streamsCount -= 1;
    removeFrom(inFolder.get(folder.id) ?? [], camera);
  };

  return {
    rows,
    byPosition,
    byName,
    named,
    inFolder,
    add: (name, placement, nowMs) => {
      const camera = createEmptyCamera({ index, position, name, nowMs }, placement);
      index += 1;
      position += 1;
      rows.push(camera);
      byPosition.push(camera);
      insert(byName, camera, nameOf);
      named.set(name, camera);
      enter(camera);
      return camera;
    },
    remove: (camera) => {
      leave(camera);
      named.delete(camera.name);
      for (const list of [rows, byPosition, byName]) removeFrom(list, camera);
    },
    place: (camera, placement) => {
      leave(camera);
      Object.assign(camera, placement);
      enter(camera);
    },
  };
}

function groupByFolder(cameras: readonly Camera[]): Map<Folder["id"], Camera[]> {
  const groups = new Map<number, Camera[]>();
  for (const camera of cameras) {
    if (camera.folder === undefined) continue;
    const group = groups.get(camera.folder.id);
    if (group === undefined) groups.set(camera.folder.id, [camera]);
    else group.push(camera);
  }
  return groups;
}

/** Into rows that are in the order of the key. */
function insert(rows: Camera[], camera: Camera, key: (row: Camera) => Scalar): void {
  const place = rows.findIndex((other) => compareScalars(key(other), key(camera)) > 0);
  rows.splice(place < 0 ? rows.length : place, 0, camera);
}
