import { beforeAll, expect, test } from "vitest";
import type { LocalDate } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { owned } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { getHold } from "./get-hold.server";
import { holdUntil } from "./hold-until.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const LAPSES = new Date("2026-11-26T20:00:00.000Z");
let coordinator: Viewer;
let cohort: BareCohort;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await bareCohort({ code: "UNS-2027", programme: "UN", seats: 2 });
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
});

const subjects = ["consentsLapse", "consentsReminded"];
const shown = () =>
  Promise.all(subjects.map((subject) => getHold(coordinator, { code: cohort.code, subject, reference: null })));
const held = (subject: string, until: LocalDate) =>
  holdUntil(coordinator, { code: cohort.code, subject, reference: null, until: until, reason: "Elektrik" }).then(
    () => "held",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );
const answers = async () => [
  ...(await shown()),
  ...[await held("consentsLapse", "2026-11-24"), await held("consentsReminded", "2026-11-24")],
  ...[await held("consentsLapse", "2026-11-22"), await held("consentsReminded", "2026-11-23")],
];

test("more time to consent can be given whether or not anybody needs it, and nothing tells which", async () => {
  const before = await answers();
  expect(before.slice(0, 2)).toMatchObject([
    { due: null, nothing: false },
    { due: null, nothing: false },
  ]);
  expect(before.slice(2)).toEqual(["held", "held", ["hold.notLater"], ["hold.notLater"]]);
  const [minor] = await owned(cohort, [{ status: "awaiting_consent", consentLapsesAt: LAPSES }]);
  expect(await answers()).toEqual(before);
  // The new day is before theirs: it takes nothing from them.
  const { consentLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { id: minor?.id }, select: { consentLapsesAt: true } }),
  );
  expect(consentLapsesAt).toEqual(LAPSES);
});
