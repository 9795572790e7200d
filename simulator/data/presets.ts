import type { Organization } from "./organizations.js";

export interface Preset {
  readonly id: number;
  readonly title: string;
  readonly isAdjustable: boolean;
  readonly isDefault: boolean;
  /** Organizations that may use it besides the default ones. */
  organizations: readonly Organization[];
  readonly dvrDays: number | undefined;
  readonly alg: "faces" | "plates" | undefined;
  readonly updatedAtMs: number;
  streamsCount: number;
}

const DAY_MS = 86_400_000;

const plans = [
  { title: "7 days", isAdjustable: true, isDefault: true, owners: [], dvrDays: 7 },
  { title: "30 days, faces", isAdjustable: false, isDefault: true, owners: [], dvrDays: 30, alg: "faces" },
  { title: "Live only", isAdjustable: true, isDefault: true, owners: [] },
  {
    title: "Парковка, номера",
    isAdjustable: true,
    isDefault: false,
    owners: [1, 2],
    dvrDays: 14,
    alg: "plates",
  },
  { title: "レジ 60日", isAdjustable: false, isDefault: false, owners: [2], dvrDays: 60 },
  { title: "غرفة العمليات", isAdjustable: true, isDefault: false, owners: [3], dvrDays: 90 },
] as const;

export function createPresets(organizations: readonly Organization[], startMs: number): readonly Preset[] {
  return plans.map((plan, position) => ({
    id: position + 1,
    title: plan.title,
    isAdjustable: plan.isAdjustable,
    isDefault: plan.isDefault,
    organizations: organizations.filter(({ id }) => plan.owners.some((owner) => owner === id)),
    dvrDays: "dvrDays" in plan ? plan.dvrDays : undefined,
    alg: "alg" in plan ? plan.alg : undefined,
    updatedAtMs: startMs - (position + 1) * 30 * DAY_MS,
    streamsCount: 0,
  }));
}

export function mayUse(preset: Preset, organizationId: number): boolean {
  return preset.isDefault || preset.organizations.some(({ id }) => id === organizationId);
}
