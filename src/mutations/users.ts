import type {
  CreateUserApiKeyInput,
  CreateUserInput,
  DeleteUserInput,
  MutationResolvers,
  UpdateUserInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { body, converted, idOf, plain, word } from "./body.js";
import { asText, keyIn, mutation } from "./mutation.js";
import { checkPassword } from "./password.js";

const fields = {
  name: plain("name"),
  fullName: plain("fullname"),
  email: plain("email"),
  phone: plain("phone"),
  note: plain("note"),
  locale: plain("locale"),
  accessLevel: word("access_level", { GENERIC: "generic", ADMIN: "admin" }),
  isEnabled: converted("disabled", (isEnabled: boolean) => !isEnabled),
  isReadOnly: plain("readonly"),
  maxSessions: plain("max_sessions"),
  password: plain("password"),
};

/** Accounts. Source: user_create, user_save, user_delete, users_apikey_create. */
export const userMutations = {
  createUser: mutation({
    body: body<CreateUserInput>({
      ...fields,
      organizationId: idOf("Organization", "organization_id"),
    }),
    secrets: ["password"],
    send: async (write, json, { password }) => {
      checkPassword(password);
      return keyIn(await write("post", "/users", {}, { json }));
    },
    kept: asText,
    answer: (key, read) => ({ user: read("user", "User", key) }),
  }),
  updateUser: mutation({
    body: body<UpdateUserInput, "id">(fields),
    parameters: { user_id: "id" },
    secrets: ["password"],
    send: async (write, json, { id, password, name }, { sources, session }) => {
      checkPassword(password);
      const key = decodeKey("User", id);
      await session.changingAccount({ user: () => sources.users.name(key), name, password }, () =>
        write("put", "/users/{user_id}", { user_id: key }, { json }),
      );
      return key;
    },
    answer: (key, read) => ({ user: read("user", "User", key) }),
  }),
  deleteUser: mutation({
    parameters: { user_id: "id" },
    send: async (write, _, { id }: DeleteUserInput) => {
      await write("delete", "/users/{user_id}", { user_id: decodeKey("User", id) });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
  createUserApiKey: mutation({
    parameters: { user_id: "userId" },
    send: async (write, _, { userId }: CreateUserApiKeyInput) => {
      const key = decodeKey("User", userId);
      return {
        key,
        apiKey: keyIn(await write("post", "/users/{user_id}/apikey", { user_id: key }), "apikey"),
      };
    },
    answer: ({ key, apiKey }, read) => ({ apiKey, user: read("user", "User", key) }),
  }),
} satisfies MutationResolvers;
