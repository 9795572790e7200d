import { createRandom, deriveSeed } from "../random.js";
import type { Camera } from "./cameras.js";
import type { Folder } from "./folders.js";
import type { Organization } from "./organizations.js";
import type { Schemas } from "./schemas.js";

export type OrganizationPermissions = Required<Schemas["organization_permissions"]>;
export type FolderPermissions = Required<Schemas["folder_user"]>;
export type StreamPermissions = Required<Schemas["stream_permissions_access"]>;

/** What a user was given; a change puts other maps in their place. */
export interface Grants {
  organizations: ReadonlyMap<number, OrganizationPermissions>;
  folders: ReadonlyMap<number, FolderPermissions>;
  streams: ReadonlyMap<string, StreamPermissions>;
}

/** What can be written changes at run time; permissions.ts has to hear of new grants. */
export interface User extends Grants {
  readonly id: number;
  /** Login; set by the store of users only, as the API key is. */
  name: string;
  password: string;
  /** undefined for a user who has none. */
  apikey: string | undefined;
  fullname: string | undefined;
  email: string | undefined;
  phone: string | undefined;
  locale: string | undefined;
  note: string | undefined;
  maxSessions: number;
  accessLevel: Schemas["user_access_level"];
  disabled: boolean;
  readonly: boolean;
  readonly createdAtMs: number;
  favouriteStreams: ReadonlySet<string>;
}

export interface UserSurroundings {
  readonly seed: number;
  readonly startMs: number;
  readonly extraUsers: number;
  readonly organizations: readonly Organization[];
  readonly folders: readonly Folder[];
  readonly cameras: readonly Camera[];
}

type Person = Pick<User, "name" | "fullname" | "accessLevel"> &
  Grants & { readonly owns?: readonly number[] };

const PASSWORD = "demo";
const DAY_MS = 86_400_000;
const GENERATED_USERS = 60;

export const DEFAULT_SESSIONS = 100;

export const memberOnly: OrganizationPermissions = {
  is_member: true,
  can_view_streams: false,
  can_edit_streams: false,
  can_view_stats: false,
  can_edit_users: false,
  can_view_persons_lists: false,
  can_edit_persons_lists: false,
};
const viewer: OrganizationPermissions = { ...memberOnly, can_view_streams: true };
export const everything: OrganizationPermissions = {
  is_member: true,
  can_view_streams: true,
  can_edit_streams: true,
  can_view_stats: true,
  can_edit_users: true,
  can_view_persons_lists: true,
  can_edit_persons_lists: true,
};

const guardRights: FolderPermissions = {
  can_view: true,
  can_view_dvr: false,
  can_use_ptz: true,
  can_use_actions: false,
  dvr_depth_limit: 0,
};
const visitorRights: StreamPermissions = {
  can_view: true,
  can_view_dvr: true,
  can_use_ptz: false,
  dvr_depth_limit: 86_400,
};

/** Level of the folder that the guard watches, counted from the root. */
const GUARD_LEVEL = 2;

/** Creates the demo logins (ids 1 to 5), the generated members and the users for load tests, in this order. */
export function createUsers(surroundings: UserSurroundings): readonly User[] {
  const people = [
    ...demoPeople(surroundings),
    ...generatedPeople(surroundings),
    ...Array.from({ length: surroundings.extraUsers }, (_, number) => loadTestPerson(number + 1)),
  ];
  return people.map((person, position) => {
    const user = toUser(person, position + 1, surroundings);
    for (const organization of surroundings.organizations) {
      if (person.owns?.includes(organization.id)) organization.owner = user;
    }
    return user;
  });
}

export const noGrants: Readonly<Grants> = {
  organizations: new Map(),
  folders: new Map(),
  streams: new Map(),
};

function demoPeople({ organizations, folders, cameras }: UserSurroundings): readonly Person[] {
  const guarded = folders.find(({ organization, level }) => organization.id === 1 && level === GUARD_LEVEL);
  const shown = cameras.filter(({ organization }) => organization.id === 1).slice(0, 3);
  return [
    {
      ...noGrants,
      name: "admin",
      fullname: "Ada Administrator",
      accessLevel: "admin",
      organizations: new Map(organizations.map(({ id }) => [id, everything])),
      owns: [1, 4],
    },
    {
      ...noGrants,
      name: "operator",
      fullname: "Олег Оператор",
      accessLevel: "generic",
      organizations: new Map([[1, everything]]),
    },
    {
      ...noGrants,
      name: "guard",
      fullname: "Gustav Guard",
      accessLevel: "generic",
      organizations: new Map([[1, memberOnly]]),
      folders: new Map(guarded === undefined ? [] : [[guarded.id, guardRights]]),
    },
    {
      ...noGrants,
      name: "visitor",
      fullname: undefined,
      accessLevel: "generic",
      organizations: new Map([[1, memberOnly]]),
      streams: new Map(shown.map(({ name }) => [name, visitorRights])),
    },
    {
      ...noGrants,
      name: "retail",
      fullname: "佐藤 花子",
      accessLevel: "generic",
      organizations: new Map([[2, everything]]),
      owns: [2],
    },
  ];
}

function generatedPeople({ seed, organizations, folders, cameras }: UserSurroundings): readonly Person[] {
  return Array.from({ length: GENERATED_USERS }, (_, number) => {
    const random = createRandom(deriveSeed(seed, "user", number));
    const organization = random.pick(organizations);
    const own = folders.filter((folder) => folder.organization === organization);
    const ownCameras = cameras.filter((camera) => camera.organization === organization).slice(0, 50);
    const folderRights = { ...guardRights, can_view_dvr: random.chance(0.5), dvr_depth_limit: 604_800 };
    return {
      name: `member-${number + 1}`,
      fullname: random.chance(0.8) ? `${random.pick(firstNames)} ${random.pick(lastNames)}` : undefined,
      accessLevel: "generic",
      organizations: new Map([[organization.id, random.pick([viewer, memberOnly, memberOnly])]]),
      folders: new Map([[random.pick(own).id, folderRights]]),
      streams: new Map(
        ownCameras
          .filter(() => random.chance(0.06))
          .map(({ name }) => [name, { ...visitorRights, can_view: random.chance(0.7) }]),
      ),
      owns: number === 0 ? [3] : [],
    };
  });
}

function loadTestPerson(number: number): Person {
  return {
    ...noGrants,
    name: `user-${number}`,
    fullname: undefined,
    accessLevel: "generic",
    organizations: new Map([[1, viewer]]),
  };
}

const firstNames = ["Anna", "Борис", "Chen", "Дарья", "Emre", "فاطمة", "Hiroshi", "Ines"];
const lastNames = ["Novak", "Петров", "Wang", "Смирнова", "Yilmaz", "حسن", "Tanaka", "Silva"];

function toUser(
  { owns: _, ...person }: Person,
  id: number,
  { seed, startMs, cameras }: UserSurroundings,
): User {
  const random = createRandom(deriveSeed(seed, "account", id));
  const favourites = cameras.slice(0, 200).filter(() => random.chance(0.1));
  return {
    ...person,
    id,
    password: PASSWORD,
    apikey: `apikey-${person.name}`,
    email: `${person.name}@example.com`,
    phone: random.chance(0.7) ? `+1555${String(1_000_000 + id)}` : undefined,
    locale: random.pick(["en", "ru", "ja", "ar"]),
    note: random.chance(0.3) ? "Works night shifts" : undefined,
    maxSessions: DEFAULT_SESSIONS,
    disabled: person.name === "member-13",
    readonly: person.name === "member-7",
    createdAtMs: startMs - random.int(10, 900) * DAY_MS,
    favouriteStreams: new Set(favourites.map(({ name }) => name)),
  };
}
