import type { Context } from "../context.js";
import type { RevokeSessionInput, RevokeSessionPayload } from "../generated/schema.js";

export async function revokeSession(
  session: Context["session"],
  { id }: RevokeSessionInput,
): Promise<RevokeSessionPayload> {
  if (await session.revoke(id)) return { revokedSessionId: id, userErrors: [] };
  const message = "The account has no such session. It may have ended already.";
  return { revokedSessionId: null, userErrors: [{ code: "NOT_FOUND", message, path: ["input", "id"] }] };
}
