import type {
  ChangePasswordInput,
  MutationResolvers,
  RecoverPasswordInput,
  ResetPasswordInput,
  UpdateProfileInput,
} from "../generated/schema.js";
import { body, plain } from "./body.js";
import { keyIn, mutation, viewerAnswer, withoutInput } from "./mutation.js";
import { checkPassword } from "./password.js";

const password = { password: plain("password") };

/**
 * The viewer's own account. Source: profile_save, password_recovery, reset_password, user_apikey_create,
 * user_apikey_delete.
 */
export const profileMutations = {
  updateProfile: mutation({
    body: body<UpdateProfileInput>({
      name: plain("name"),
      fullName: plain("fullname"),
      email: plain("email"),
      phone: plain("phone"),
      note: plain("note"),
      locale: plain("locale"),
      maxSessions: plain("max_sessions"),
      apiKey: plain("apikey"),
    }),
    secrets: ["apiKey"],
    send: (write, json, { name }, { session }) =>
      session.changingAccount({ name }, () => write("put", "/profile", {}, { json })),
    answer: viewerAnswer,
  }),
  changePassword: mutation({
    body: body<ChangePasswordInput>(password),
    secrets: ["password"],
    send: async (write, json, { password }, { session }) => {
      checkPassword(password);
      await session.changingAccount({ password }, () => write("put", "/profile", {}, { json }));
    },
    // The sessions of before may have ended: nothing is read with them.
    answer: () => ({}),
  }),
  recoverPassword: mutation({
    body: body<RecoverPasswordInput>({ email: plain("email") }),
    send: async (write, json, { email }, { session }) => {
      await session.recover(email);
      await write("post", "/password_recovery", {}, { json });
    },
    answer: () => ({}),
  }),
  resetPassword: mutation({
    body: body<ResetPasswordInput>(password),
    secrets: ["password"],
    send: async (write, json, { password }, { session }) => {
      checkPassword(password);
      await session.changingAccount({ password }, () => write("post", "/reset_password", {}, { json }));
    },
    answer: () => ({}),
  }),
  createApiKey: withoutInput(
    mutation({
      send: async (write) => keyIn(await write("post", "/profile/apikey", {}), "apikey"),
      answer: (apiKey) => ({ apiKey }),
    }),
  ),
  deleteApiKey: withoutInput(
    mutation({
      send: (write) => write("delete", "/profile/apikey", {}),
      answer: viewerAnswer,
    }),
  ),
} satisfies MutationResolvers;
