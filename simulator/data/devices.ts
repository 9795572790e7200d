import type { Camera } from "./cameras.js";
import type { Schemas } from "./schemas.js";
import { memberOnly, type OrganizationPermissions, type User } from "./users.js";

/** What hangs on a key that somebody was given: devices, browsers, camera agents, invitations. */
export interface IssuedKeys {
  readonly deviceTokens: DeviceToken[];
  readonly pushEndpoints: PushEndpoint[];
  readonly activationTokens: ActivationToken[];
  readonly invites: Invite[];
}

export interface DeviceToken {
  readonly owner: User;
  readonly record: Schemas["device_token"];
}

export interface PushEndpoint {
  readonly owner: User;
  readonly endpoint: string;
}

export interface ActivationToken {
  readonly organizationId: number;
  readonly record: Schemas["agent_activation_token"];
}

/** May be used by many, until the organization is gone. */
export interface Invite {
  readonly key: string;
  readonly organizationId: number;
  /** What new members get. */
  readonly permissions: OrganizationPermissions;
}

export function createIssuedKeys(users: readonly User[], cameras: readonly Camera[]): IssuedKeys {
  const admin = users.filter(({ name }) => name === "admin");
  const members = users.filter(({ name }) => name.startsWith("member-")).slice(0, 10);
  const enrolled = cameras.find(({ organization }) => organization.id === 1);
  return {
    deviceTokens: [
      ...admin.map((owner) => ({
        owner,
        record: {
          token: "demo-device-token",
          device: { model: "iPhone15,2", platform: "ios", version: "17.4" },
        },
      })),
      ...members.map((owner) => ({
        owner,
        record: { token: `device-${owner.name}`, device: { platform: "android" } },
      })),
    ],
    pushEndpoints: admin.map((owner) => ({ owner, endpoint: "https://push.example.com/demo" })),
    activationTokens: [
      {
        organizationId: 1,
        record: { token: "demo-activation-token", ...(enrolled && { stream_name: enrolled.name }) },
      },
      { organizationId: 1, record: { token: "demo-activation-token-new" } },
    ],
    invites: [{ key: "demo-invite", organizationId: 1, permissions: memberOnly }],
  };
}
