import type {
  CreateMosaicInput,
  DeleteMosaicInput,
  MosaicCellInput,
  MutationResolvers,
  UpdateMosaicInput,
} from "../generated/schema.js";
import { decodeKey } from "../sources/global-id.js";
import { body, idOf, listOf, nameOf, plain, type Body } from "./body.js";
import { asText, keyIn, mutation } from "./mutation.js";

const cells = listOf("streams", body<MosaicCellInput>({ cameraId: nameOf("Camera", "name") }));
const fields = {
  title: plain("title"),
  organizationId: idOf("Organization", "organization_id"),
  layout: plain("type"),
  cells,
};

/** Watcher wants a cell for every place of the grid: those that are left out at the end are empty. */
function withEveryCell<Input extends Pick<UpdateMosaicInput, "layout" | "cells">>(
  inner: Body<Input>,
): Body<Input> {
  return {
    ...inner,
    write: (input) => {
      const { layout, cells } = input;
      if (layout == null || cells == null) return inner.write(input);
      const missing = Math.max(placesOf(layout) - cells.length, 0);
      return inner.write({ ...input, cells: [...cells, ...Array.from({ length: missing }, () => ({}))] });
    },
  };
}

/** 0 for a grid that is not known. */
function placesOf(layout: string): number {
  if (layout === "1x7") return 8;
  const [, side] = /^([2-8])x\1$/.exec(layout) ?? [];
  return Number(side ?? 0) ** 2;
}

/** Grids of cameras. Source: mosaic_create, mosaic_save, mosaic_delete. */
export const mosaicMutations = {
  createMosaic: mutation({
    body: withEveryCell(body<CreateMosaicInput>(fields)),
    send: async (write, json) => keyIn(await write("post", "/mosaics", {}, { json })),
    kept: asText,
    answer: (key, read) => ({ mosaic: read("mosaic", "Mosaic", key) }),
  }),
  updateMosaic: mutation({
    body: withEveryCell(body<UpdateMosaicInput, "id">(fields)),
    parameters: { mosaic_id: "id" },
    send: async (write, json, { id }) => {
      const key = decodeKey("Mosaic", id);
      await write("put", "/mosaics/{mosaic_id}", { mosaic_id: key }, { json });
      return key;
    },
    answer: (key, read) => ({ mosaic: read("mosaic", "Mosaic", key) }),
  }),
  deleteMosaic: mutation({
    parameters: { mosaic_id: "id" },
    send: async (write, _, { id }: DeleteMosaicInput) => {
      await write("delete", "/mosaics/{mosaic_id}", { mosaic_id: decodeKey("Mosaic", id) });
      return id;
    },
    answer: (deletedId) => ({ deletedId }),
  }),
} satisfies MutationResolvers;
