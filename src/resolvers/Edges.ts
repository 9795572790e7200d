import type {
  AgentActivationResolvers,
  CameraUserConnectionResolvers,
  CameraUserEdgeResolvers,
  FolderUserConnectionResolvers,
  FolderUserEdgeResolvers,
  InvitationResolvers,
  MembershipResolvers,
  OrganizationUserConnectionResolvers,
  OrganizationUserEdgeResolvers,
  UserCameraConnectionResolvers,
  UserCameraEdgeResolvers,
  UserFolderConnectionResolvers,
  UserFolderEdgeResolvers,
  UserFolderPermissionsResolvers,
  UserOrganizationConnectionResolvers,
  UserOrganizationEdgeResolvers,
} from "../generated/schema.js";
import { eachAlone } from "./each-alone.js";
import { selection } from "./selection.js";

/** Edges that carry rights, and the objects they lead to. */

export const CameraUserEdge: CameraUserEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.users.load(node, selection(info)),
};
export const CameraUserConnection: CameraUserConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.users.load(node, selection(info))),
};

export const FolderUserEdge: FolderUserEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.users.load(node, selection(info)),
};
export const FolderUserConnection: FolderUserConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.users.load(node, selection(info))),
};

export const OrganizationUserEdge: OrganizationUserEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.users.load(node, selection(info)),
};
export const OrganizationUserConnection: OrganizationUserConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.users.load(node, selection(info))),
};
export const UserFolderPermissions: UserFolderPermissionsResolvers = {
  folder: ({ folder }, _, { sources }, info) => sources.folders.load(folder, selection(info)),
};

export const UserOrganizationEdge: UserOrganizationEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.organizations.load(node, selection(info)),
};
export const UserOrganizationConnection: UserOrganizationConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.organizations.load(node, selection(info))),
};

export const UserFolderEdge: UserFolderEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.folders.load(node, selection(info)),
};
export const UserFolderConnection: UserFolderConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.folders.load(node, selection(info))),
};

export const UserCameraEdge: UserCameraEdgeResolvers = {
  node: ({ node }, _, { sources }, info) => sources.streams.load(node, selection(info)),
};
export const UserCameraConnection: UserCameraConnectionResolvers = {
  nodes: ({ edges }, _, { sources }, info) =>
    eachAlone(edges, ({ node }) => sources.streams.load(node, selection(info))),
};

export const Membership: MembershipResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
};
export const Invitation: InvitationResolvers = {
  organization: ({ organization }, _, { sources }, info) =>
    sources.organizations.load(organization, selection(info)),
};
export const AgentActivation: AgentActivationResolvers = {
  camera: ({ camera }, _, { sources }, info) => sources.streams.load(camera, selection(info)),
};
