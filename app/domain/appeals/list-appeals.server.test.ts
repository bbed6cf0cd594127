import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { type Refused, refused } from "../../../tests/factories/refused";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { listAppeals } from "./list-appeals.server";
import { lodgeAppeal } from "./lodge-appeal.server";

const ANSWERED = new Date("2026-11-23T08:00:00.000Z");
const TEXT = "Testin nəticəsi səhv sayılıb: 14-cü sualın cavabı düzgün idi, xahiş edirəm yoxlayın.";

let number = 0;
let cohort: BareCohort;
let coordinator: Viewer;

beforeEach(async () => {
  number += 1;
  await freezeClock(ANSWERED);
  cohort = await bareCohort({ code: `LST-${2000 + number}`, programme: `LS${number}` });
  coordinator = await makePerson({
    ...{ email: `coordinator${number}@example.com`, name: "C" },
    grants: [{ role: "coordinator", programmeId: cohort.programmeId }],
  });
});

async function lodged(): Promise<Refused> {
  const person = await refused(cohort);
  await lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT });
  return person;
}

test("the list flags what is overdue, and takes as many statements for thirty appeals as for one", async () => {
  await lodged();
  await freezeClock(new Date("2026-11-30T20:00:00.000Z"));
  const read = () => listAppeals(coordinator, { show: "overdue", cursor: null });
  const one = await countStatements(read);
  expect((await read()).counts).toEqual({ waiting: 1, overdue: 1, decided: 0 });
  expect((await read()).rows).toEqual([expect.objectContaining({ overdue: true, mayAnswer: false })]);
  await freezeClock(ANSWERED);
  for (let made = 0; made < 29; made++) await lodged();
  await freezeClock(new Date("2026-11-30T20:00:00.000Z"));
  expect(await countStatements(read)).toBe(one);
});

test("a list of many is stepped through page by page, and back", async () => {
  const people: Refused[] = [];
  for (let made = 0; made < 27; made++) people.push(await lodged());
  const cursorOf = (from: string | null, way: "after" | "before") => {
    const [, at = "", id = ""] = (from ?? "").split("~");
    return { way, at: new Date(at), id };
  };
  const first = await listAppeals(coordinator, { show: "waiting", cursor: null });
  const second = await listAppeals(coordinator, { show: "waiting", cursor: cursorOf(first.next, "after") });
  const again = await listAppeals(coordinator, { show: "waiting", cursor: cursorOf(second.previous, "before") });
  expect([first.rows.length, second.rows.length]).toEqual([25, 2]);
  expect([...first.rows, ...second.rows].map(({ reference }) => reference)).toEqual(
    people.map(({ reference }) => reference),
  );
  expect(again.rows).toEqual(first.rows);
  expect([first.previous, second.next]).toEqual([null, null]);
});
