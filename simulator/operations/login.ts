import { ApiError } from "../api-error.js";
import type { Handlers } from "../call.js";
import { parseBasic, parseBearer, type Tokens } from "../tokens.js";

export function loginOperations(tokens: Tokens): Handlers {
  return {
    login_create: async ({ authorization }) => {
      const basic = parseBasic(authorization);
      const bearer = parseBearer(authorization);
      const pair =
        basic === undefined
          ? await tokens.refresh(bearer ?? "")
          : await tokens.login(basic.name, basic.password);
      if (pair === undefined) throw new ApiError(401, "authorization_failed", "Wrong or expired credentials");
      return { ...pair };
    },
  };
}
