import type { Clock } from "./clock.js";
import type { Config } from "./config.js";
import type { Contract } from "./contract.js";
import { createCameraNotifications, type CameraNotifications } from "./data/camera-notifications.js";
import { createCameraShape } from "./data/camera-shape.js";
import { createCameraTable, type CameraTable } from "./data/camera-table.js";
import { createCameras, type Camera } from "./data/cameras.js";
import { createIssuedKeys, type IssuedKeys } from "./data/devices.js";
import { createFolders, type Folder } from "./data/folders.js";
import { createMessages, type Messages } from "./data/messages.js";
import { createMosaics, type Mosaic } from "./data/mosaics.js";
import { createOrganizations, type Organization } from "./data/organizations.js";
import { createPersonLists, createPersons, type Person, type PersonList } from "./data/persons.js";
import { loadPictures, type Pictures } from "./data/pictures.js";
import { createPresets, type Preset } from "./data/presets.js";
import { createUserTable, type Users } from "./data/user-table.js";
import { createUsers } from "./data/users.js";
import { createEpisodeShape } from "./episodes/episode-shape.js";
import type { Episode } from "./episodes/episode.js";
import { createFavourites, type Favourites } from "./episodes/favourites.js";
import { createInitialEpisodes } from "./episodes/initial.js";
import { createEpisodeStore, type EpisodeStore } from "./episodes/store.js";
import { createPermissions, type Permissions } from "./permissions.js";
import type { Shape } from "./shape.js";
import { createTable, type Table } from "./table.js";

/** Everything there is, found by key. */
export interface World {
  readonly contract: Contract;
  readonly pictures: Pictures;
  readonly organizations: Table<Organization>;
  readonly folders: Table<Folder>;
  readonly presets: readonly Preset[];
  readonly cameras: CameraTable;
  readonly users: Users;
  readonly persons: Person[];
  readonly personLists: PersonList[];
  readonly mosaics: Table<Mosaic>;
  readonly messages: Messages;
  readonly issued: IssuedKeys;
  readonly episodes: EpisodeStore;
  readonly permissions: Permissions;
  readonly notifications: CameraNotifications;
  readonly cameraShape: Shape<Camera>;
  readonly episodeShape: Shape<Episode>;
  readonly favourites: Favourites;
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
  const folders = createTable(createFolders(organizations, count));
  const presets = createPresets(organizations, startMs);
  const surroundings = { seed, startMs, organizations, folders: folders.rows };
  const cameras = createCameras({ ...surroundings, count, presets });
  const cameraTable = createCameraTable(cameras);
  const notifications = createCameraNotifications();
  const users = createUsers({ ...surroundings, extraUsers, cameras });
  const personLists = createPersonLists(organizations);
  const persons = createPersons(seed, startMs, personLists, pictures);
  const initial = createInitialEpisodes(seed, startMs, cameras, persons);
  const episodes = createEpisodeStore(EPISODE_CAPACITY);
  episodes.put(initial);
  const favourites = createFavourites(seed, users, initial);
  return {
    contract,
    pictures,
    organizations: createTable(organizations),
    folders,
    presets,
    cameras: cameraTable,
    users: createUserTable(users),
    persons,
    personLists,
    mosaics: createTable(createMosaics(seed, organizations, cameras)),
    messages: createMessages(seed, users),
    issued: createIssuedKeys(users, cameras),
    episodes,
    permissions: createPermissions(cameraTable, folders.rows),
    notifications,
    cameraShape: createCameraShape(contract, notifications),
    episodeShape: createEpisodeShape(pictures, favourites),
    favourites,
  };
}
