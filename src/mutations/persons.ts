import type { DeletePersonInput, MutationResolvers } from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { mutation } from "./mutation.js";

/** Known persons. Source: person_delete. */
export const personMutations = {
  deletePerson: mutation({
    parameters: { person_id: "id" },
    send: async (write, _, { id }: DeletePersonInput) => {
      await write("delete", "/persons/{person_id}", { person_id: decodeKey("Person", id) });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
} satisfies MutationResolvers;
