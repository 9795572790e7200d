import type {
  CreateFolderInput,
  DeleteFolderInput,
  FolderPermissionsInput,
  FolderPlacementInput,
  MutationResolvers,
  RemoveFolderUserInput,
  SetFolderUserInput,
  UpdateFolderInput,
} from "../generated/schema.js";
import { decodeKey, folderKey, folderNumber, splitFolderKey } from "../sources/global-id.js";
import { body, choice, idOf, nested, plain, type Body } from "./body.js";
import { coordinatesAt } from "./coordinates.js";
import { floorPlan, withPicture } from "./floor-plans.js";
import { asText, keyIn, mutation, type Read } from "./mutation.js";

const shift = (direction: "before" | "after" | "inside"): Body<string> => ({
  write: (id) => ({ direction, destination: Number(folderNumber(id)) }),
  trace: () => [],
});
const placement = choice<FolderPlacementInput>({
  before: shift("before"),
  after: shift("after"),
  inside: shift("inside"),
});

const fields = {
  title: plain("title"),
  coordinates: coordinatesAt("coordinates"),
  floorPlan: nested("floor_plan", floorPlan),
  parentId: idOf("Folder", "parent_id", (key) => splitFolderKey(key).folder),
  placement: nested("hierarchy.shift", placement),
};

const rights = nested(
  "",
  body<FolderPermissionsInput>({
    canView: plain("can_view"),
    canViewArchive: plain("can_view_dvr"),
    canUsePtz: plain("can_use_ptz"),
    archiveDepthLimitSeconds: plain("dvr_depth_limit"),
    canUseActions: plain("can_use_actions"),
  }),
);

const folderPath = "/organizations/{organization_id}/folders/{folder_id}";
const folderUserPath = `${folderPath}/users/{user_id}` as const;
const parameters = { organization_id: "id", folder_id: "id" };
const userParameters = { organization_id: "folderId", folder_id: "folderId", user_id: "userId" };

/** Folders, and who has rights on them. Source: folder_create, folder_save, folder_delete, folder_user_save, folder_user_delete. */
export const folderMutations = {
  createFolder: mutation({
    body: body<CreateFolderInput, "organizationId">(fields),
    prepare: withPicture,
    parameters: { organization_id: "organizationId" },
    send: async (write, json, { organizationId }) => {
      const organization = decodeKey("Organization", organizationId);
      const values = { organization_id: organization };
      const made = await write("post", "/organizations/{organization_id}/folders", values, { json });
      return folderKey(organization, keyIn(made));
    },
    kept: asText,
    answer: (key, read) => ({ folder: read("folder", "Folder", key) }),
  }),
  updateFolder: mutation({
    body: body<UpdateFolderInput, "id">(fields),
    prepare: withPicture,
    parameters,
    send: async (write, json, { id }) => {
      await write("put", folderPath, folderValues(id), { json });
      return decodeKey("Folder", id);
    },
    answer: (key, read) => ({ folder: read("folder", "Folder", key) }),
  }),
  deleteFolder: mutation({
    parameters,
    send: async (write, _, { id }: DeleteFolderInput) => {
      await write("delete", folderPath, folderValues(id));
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
  setFolderUser: mutation({
    body: body<SetFolderUserInput, "folderId" | "userId">({ permissions: rights }),
    parameters: userParameters,
    send: async (write, json, input) => {
      await write("put", folderUserPath, userValues(input), { json });
      return input;
    },
    answer: userAnswer,
  }),
  removeFolderUser: mutation({
    parameters: userParameters,
    send: async (write, _, input: RemoveFolderUserInput) => {
      await write("delete", folderUserPath, userValues(input));
      return input;
    },
    answer: userAnswer,
  }),
} satisfies MutationResolvers;

function folderValues(id: string) {
  const { organization, folder } = splitFolderKey(decodeKey("Folder", id));
  return { organization_id: organization, folder_id: folder };
}

function userValues({ folderId, userId }: RemoveFolderUserInput) {
  return { ...folderValues(folderId), user_id: decodeKey("User", userId) };
}

function userAnswer({ folderId, userId }: RemoveFolderUserInput, read: Read) {
  return {
    folder: read("folder", "Folder", decodeKey("Folder", folderId)),
    user: read("user", "User", decodeKey("User", userId)),
  };
}
