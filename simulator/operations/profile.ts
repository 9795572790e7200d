import { signedIn } from "../access.js";
import { badField } from "../api-error.js";
import { textIn } from "../body-fields.js";
import { bodyObject, type Handlers } from "../call.js";
import { createUiSettings } from "../data/ui-settings.js";
import { requiredText } from "../required-fields.js";
import { readRow } from "../shape.js";
import type { Tokens } from "../tokens.js";
import type { World } from "../world.js";
import { accountChangeIn, changeAccount, changePassword } from "./account-changes.js";
import { profileShape } from "./user-shape.js";

/** The account of the caller, and the look of the user interface. */
export function profileOperations(world: World, tokens: Tokens): Handlers {
  const uiSettings = createUiSettings(world.pictures);
  return {
    profile_get: ({ viewer }) => readRow(profileShape, signedIn(viewer), viewer, undefined),
    profile_save: (call) => {
      const user = signedIn(call.viewer);
      const body = bodyObject(call);
      const apikey = textIn(body, "apikey") ?? user.apikey;
      if (apikey !== user.apikey) throw badField("API keys are made here, not chosen", "/apikey");
      changeAccount(world, tokens, user, accountChangeIn(world, body, user));
      return readRow(profileShape, user, call.viewer, undefined);
    },
    /** No mail goes out, and the answer tells nothing. */
    password_recovery: () => undefined,
    reset_password: (call) => {
      const user = signedIn(call.viewer);
      changePassword(tokens, user, requiredText(bodyObject(call), "password"));
      return undefined;
    },
    ui_settings_get: () => uiSettings,
  };
}
