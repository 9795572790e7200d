import type { PersonFilter, PersonListFilter, PersonOrder } from "../generated/schema.js";
import type { Loader } from "./batch.js";
import type { Connection } from "./connection.js";
import { all, both, idConditions, momentConditions, textConditions, type Conditions } from "./filters.js";
import { globalId } from "./global-id.js";
import { organizationShape } from "./organizations.js";
import { orderingFrom, type PageArguments } from "./page.js";
import { parsePicture } from "./pictures.js";
import type { Selection } from "./selection.js";
import {
  int,
  key,
  oneOf,
  reference,
  scalars,
  shape,
  text,
  utcMilliseconds,
  type Field,
  type RowOf,
  type Shape,
} from "./shape.js";
import { createResource } from "./resource.js";
import type { SourceTools } from "./source-tools.js";

const organization = reference({
  relation: "organizations",
  shape: (): Shape<unknown> => organizationShape,
  keys: ["organization.id"],
  embedded: { at: "organization", fields: ["id", "title"] },
});

const personTable = {
  id: globalId("Person", "person_id"),
  key: key("person_id"),
  name: text("name"),
  externalId: text("external_id"),
  organization,
  list: reference({
    relation: "personLists",
    shape: (): Shape<unknown> => personListShape,
    keys: ["person_list.id"],
    embedded: { at: "person_list", fields: ["id", "name"] },
  }),
  photos: scalars("photos", "a list of pictures", parsePicture),
  origin: oneOf("originator", { api: "API", identification_service: "IDENTIFICATION_SERVICE" }),
  firstSeenAt: utcMilliseconds("first_seen_at"),
  lastSeenAt: utcMilliseconds("last_seen_at"),
  updatedAt: utcMilliseconds("updated_at"),
  deletedAt: utcMilliseconds("deleted_at"),
  episodes: key("person_id"),
} satisfies Record<string, Field<unknown>>;

/** A person known to face recognition. Source: items of persons_list, person_get, and matches inside episodes. */
export const personShape = shape("Person", personTable);
export type PersonRow = RowOf<typeof personTable> & { readonly __typename: string };

const personListTable = {
  id: globalId("PersonList", "id"),
  key: key("id"),
  name: text("name"),
  organization,
  personCount: int("stats.person"),
  cameraCount: int("stats.camera"),
  persons: key("id"),
} satisfies Record<string, Field<unknown>>;

/** A list of persons. Source: items of person_lists_get, which despite its name lists them. */
export const personListShape = shape("PersonList", personListTable);
export type PersonListRow = RowOf<typeof personListTable> & { readonly __typename: string };

const orderFields = {
  KEY: undefined,
  NAME: "name",
  LAST_SEEN_AT: "last_seen_at",
  UPDATED_AT: "updated_at",
} as const;

export interface PersonListArguments extends PageArguments {
  readonly filter?: PersonFilter | null | undefined;
  readonly orderBy?: PersonOrder | null | undefined;
}

export interface Persons extends Loader<PersonRow> {
  /** Source: persons_list. */
  list(args: PersonListArguments, selection: Selection): Promise<Connection<PersonRow>>;
  /** Persons in a list. Source: persons_list. */
  listOfList(
    personList: string,
    args: PersonListArguments,
    selection: Selection,
  ): Promise<Connection<PersonRow>>;
}

export function createPersons(tools: SourceTools): Persons {
  const { client } = tools;
  const { loader, listPage } = createResource(tools, personShape, {
    path: "/persons",
    values: {},
    items: "persons",
    keyField: "person_id",
    single: { read: (id: string) => client.get("/persons/{person_id}", { person_id: id }), small: true },
  });
  const listWithin = (
    within: Conditions,
    { filter, orderBy, ...page }: PersonListArguments,
    selection: Selection,
  ) =>
    listPage(
      {
        filter: both(
          within,
          all(
            textConditions("name", filter?.name),
            textConditions("external_id", filter?.externalId),
            idConditions("organization.id", "Organization", filter?.organizationIds),
            idConditions("person_list.id", "PersonList", filter?.listIds),
            momentConditions("last_seen_at", filter?.lastSeenAt),
            momentConditions("updated_at", filter?.updatedAt),
          ),
        ),
        ordering: orderingFrom(orderFields, orderBy, { nullable: true }),
      },
      page,
      selection,
    );

  return {
    ...loader,
    list: (args, selection) => listWithin({}, args, selection),
    listOfList: (personList, args, selection) =>
      listWithin({ "person_list.id": personList }, args, selection),
  };
}

export interface PersonListListArguments extends PageArguments {
  readonly filter?: PersonListFilter | null | undefined;
}

export interface PersonLists extends Loader<PersonListRow> {
  /** Source: person_lists_get. */
  list(args: PersonListListArguments, selection: Selection): Promise<Connection<PersonListRow>>;
}

export function createPersonLists(tools: SourceTools): PersonLists {
  const { loader, listPage } = createResource(tools, personListShape, {
    path: "/person_lists",
    values: {},
    items: "person_lists",
    keyField: "id",
  });
  return {
    ...loader,
    list: ({ filter, ...page }, selection) =>
      listPage(
        {
          filter: all(
            textConditions("name", filter?.name),
            idConditions("organization.id", "Organization", filter?.organizationIds),
          ),
          ordering: { descending: false },
        },
        page,
        selection,
      ),
  };
}
