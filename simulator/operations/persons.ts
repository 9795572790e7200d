import { hasRight, requireRight, signedIn } from "../access.js";
import { forbidden, notFound } from "../api-error.js";
import { listAnswer, pathSnowflake, type Call, type Handlers } from "../call.js";
import type { Person, PersonList } from "../data/persons.js";
import type { Schemas } from "../data/schemas.js";
import { plainShape, readRow, type ShapeOf } from "../shape.js";
import { removeFrom } from "../table.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

export function personOperations({ contract, organizations, persons, personLists }: World): Handlers {
  const personShape = {
    ...plainShape(contract.schema("person").properties.keys()),
    organization: ({ organization }: Person) =>
      organization && { ...organization, title: organizations.find(organization.id)?.title },
  };
  const listShape = {
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization: ({ organization }) => ({ id: organization.id, title: organization.title }),
    stats: ({ id, cameras }) => ({
      camera: cameras,
      person: persons.filter(({ person_list: list }) => list?.id === id).length,
    }),
  } satisfies ShapeOf<PersonList, Schemas["person_lists"]>;

  return {
    persons_list: (call) => {
      const mayRead = readableOrganizations(call.viewer);
      const rows = persons.filter(({ organization }) => mayRead(organization?.id));
      return listAnswer(call, { rows, shape: personShape, key: "person_id" });
    },
    person_get: (call) => readRow(personShape, requested(persons, call), call.viewer, undefined),
    /** Episodes keep what they say about the person; later ones do not know the face any more. */
    person_delete: (call) => {
      const person = requested(persons, call);
      requireRight(call.viewer, person.organization?.id, "can_edit_persons_lists");
      removeFrom(persons, person);
      return undefined;
    },
    person_lists_get: (call) => {
      const mayRead = readableOrganizations(call.viewer);
      const rows = personLists.filter(({ organization }) => mayRead(organization.id));
      return listAnswer(call, { rows, shape: listShape, key: "id" });
    },
  };
}

function requested(persons: readonly Person[], call: Call): Person {
  const mayRead = readableOrganizations(call.viewer);
  const id = pathSnowflake(call, "person_id");
  const person = persons.find((candidate) => candidate.person_id === id);
  if (person === undefined || !mayRead(person.organization?.id)) throw notFound("No such person");
  return person;
}

/** Who may read person lists nowhere is refused; the others get those of the organizations where they may. */
function readableOrganizations(viewer: Viewer): (id: number | undefined) => boolean {
  signedIn(viewer);
  const readable = new Set<number | undefined>(
    [...viewer.rights.organizations.keys()].filter((id) => hasRight(viewer, id, "can_view_persons_lists")),
  );
  if (readable.size === 0) throw forbidden("This needs the right can_view_persons_lists");
  return (id) => readable.has(id);
}
