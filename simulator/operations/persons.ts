import { hasRight, signedIn } from "../access.js";
import { forbidden, notFound } from "../api-error.js";
import { listAnswer, pathSnowflake, type Handlers } from "../call.js";
import type { PersonList } from "../data/persons.js";
import type { Schemas } from "../data/schemas.js";
import { plainShape, type ShapeOf } from "../shape.js";
import type { Viewer } from "../viewer.js";
import type { World } from "../world.js";

export function personOperations({ contract, persons, personLists }: World): Handlers {
  const personShape = plainShape(contract.schema("person").properties.keys());
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
    person_get: (call) => {
      const mayRead = readableOrganizations(call.viewer);
      const id = pathSnowflake(call, "person_id");
      const person = persons.find((candidate) => candidate.person_id === id);
      if (person === undefined || !mayRead(person.organization?.id)) throw notFound("No such person");
      return person;
    },
    person_lists_get: (call) => {
      const mayRead = readableOrganizations(call.viewer);
      const rows = personLists.filter(({ organization }) => mayRead(organization.id));
      return listAnswer(call, { rows, shape: listShape, key: "id" });
    },
  };
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
