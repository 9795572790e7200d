import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { Contract } from "./contract.js";
import { createCameraShape } from "./data/camera-shape.js";
import { createCameras, type Camera } from "./data/cameras.js";
import { createIssuedKeys, type IssuedKeys } from "./data/devices.js";
import { createFolders, type Folder } from "./data/folders.js";
import { createMessages, type Messages } from "./data/messages.js";
import { createMosaics, type Mosaic } from "./data/mosaics.js";
import { createOrganizations, type Organization } from "./data/organizations.js";
import { createPersonLists, createPersons, type Person, type PersonList } from "./data/persons.js";
import { loadPictures, type Pictures } from "./data/pictures.js";
import { createPresets, type Preset } from "./data/presets.js";
import { createUsers, type User } from "./data/users.js";
import { createEpisodeShape } from "./episodes/episode-shape.js";
import type { Episode } from "./episodes/episode.js";
import { createFavourites } from "./episodes/favourites.js";
import { createInitialEpisodes } from "./episodes/initial.js";
import { createEpisodeStore, type EpisodeStore } from "./episodes/store.js";
import { createPermissions, type Permissions } from "./permissions.js";
import type { Shape } from "./shape.js";

/** Everything there is, found by key. */
export interface World {
  readonly contract: Contract;
  readonly pictures: Pictures;
  readonly organizations: readonly Organization[];
  readonly folders: readonly Folder[];
  readonly presets: readonly Preset[];
  readonly cameras: readonly Camera[];
  readonly camerasByName: ReadonlyMap<string, Camera>;
  readonly camerasByFolder: ReadonlyMap<number, readonly Camera[]>;
  readonly users: readonly User[];
  readonly usersById: ReadonlyMap<number, User>;
  readonly persons: readonly Person[];
  readonly personLists: readonly PersonList[];
  readonly mosaics: readonly Mosaic[];
  readonly messages: Messages;
  readonly issued: IssuedKeys;
  readonly episodes: EpisodeStore;
  readonly permissions: Permissions;
  readonly cameraShape: Shape<Camera>;
  readonly episodeShape: Shape<Episode>;
}

const EPISODE_CAPACITY = 20_000;

/** Makes the whole world from the seed; two with the same seed differ only by their start time. */
export function createWorld(
  { seed, cameras: count, extraUsers }: Config,
  contract: Contract,
  clock: Clock,
): World {
  const { startMs } = clock;
  const pictures = loadPictures();
  const organizations = createOrganizations(seed, startMs);
  const folders = createFolders(organizations, count);
  const presets = createPresets(organizations, startMs);
  const cameras = createCameras({ seed, startMs, count, organizations, folders, presets });
  const users = createUsers({ seed, startMs, extraUsers, organizations, folders, cameras });
  const personLists = createPersonLists(organizations);
  const persons = createPersons(seed, startMs, personLists, pictures);
  const initial = createInitialEpisodes(seed, startMs, cameras, persons);
  const episodes = createEpisodeStore(EPISODE_CAPACITY);
  episodes.put(initial);
  return {
    contract,
    pictures,
    organizations,
    folders,
    presets,
    cameras,
    camerasByName: new Map(cameras.map((camera) => [camera.name, camera])),
    camerasByFolder: groupByFolder(cameras),
    users,
    usersById: new Map(users.map((user) => [user.id, user])),
    persons,
    personLists,
    mosaics: createMosaics(seed, organizations, cameras),
    messages: createMessages(seed, users),
    issued: createIssuedKeys(users, cameras),
    episodes,
    permissions: createPermissions(cameras, folders),
    cameraShape: createCameraShape(contract),
    episodeShape: createEpisodeShape(pictures, createFavourites(seed, users, initial)),
  };
}

function groupByFolder(cameras: readonly Camera[]): ReadonlyMap<number, readonly Camera[]> {
  const groups = new Map<number, Camera[]>();
  for (const camera of cameras) {
    if (camera.folder === undefined) continue;
    const group = groups.get(camera.folder.id);
    if (group === undefined) groups.set(camera.folder.id, [camera]);
    else group.push(camera);
  }
  return groups;
}
