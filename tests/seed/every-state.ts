import { expect, test } from "vitest";
import { APPLICATION_STATUSES } from "~/domain/applications/application";
import { loadAnnouncement } from "~/domain/cohorts/load-announcement.server";
import { loadAuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import { isEnded } from "~/domain/enrolments/enrolment";
import { read, statesOf } from "./read-states";
import { accountOf } from "./staff-accounts";

/** The demonstration has something for every state: what is returned, taken back, called off, running, refused by a unit. */
export function everyState(): void {
  test("every state an application can be in is somebody's", async () => {
    const rows = await read((tx) => tx.application.groupBy({ by: ["status"] }));
    const met = new Set(rows.map(({ status }) => status));
    expect(APPLICATION_STATUSES.filter((status) => !met.has(status))).toEqual([]);
  });

  test("the application given back is asked for one document, by a day to come", async () => {
    const [row, ...others] = await read((tx) =>
      tx.application.findMany({
        where: { status: "returned" },
        select: { returnedQuestions: true, returnedUntil: true, returnNote: true, cohort: { select: { code: true } } },
      }),
    );
    expect([row?.cohort.code, row?.returnedQuestions, others]).toEqual(["MM-2027", ["studyProof"], []]);
    expect(row?.returnNote?.length).toBeGreaterThan(40);
    expect((row?.returnedUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(24 * 3600_000);
  });

  test("a cohort was called off after its call: everybody live was told, and nothing was missing when it was announced", async () => {
    expect(await statesOf("GIF-2026")).toEqual({ cohort_cancelled: 7, withdrawn: 1, not_submitted: 1 });
    const told = await read((tx) => tx.outboxMessage.count({ where: { template: "cohortCancelled" } }));
    expect(told).toBe(7);
    const coordinator = await accountOf("coordinator@example.com");
    const cohort = await read((tx) => loadAuthoredCohort(tx, coordinator, "GIF-2026"));
    const gate = await read((tx, now) => loadAnnouncement(tx, now, cohort));
    // Seen from today its days have passed; nothing else.
    expect(gate.map(({ blocker }) => blocker.key)).toEqual(["dates.closePassed"]);
  });

  test("no announced cohort has days that contradict each other", async () => {
    const coordinator = await accountOf("coordinator@example.com");
    const codes = await read((tx) => tx.cohort.findMany({ select: { code: true } }));
    const gates = await Promise.all(
      codes.map(({ code }) =>
        read(async (tx, now) => loadAnnouncement(tx, now, await loadAuthoredCohort(tx, coordinator, code))),
      ),
    );
    const keys = gates.flat().flatMap(({ part, blocker }) => (part === "dates" ? [blocker.key] : []));
    expect([...new Set(keys)]).toEqual(["dates.closePassed"]);
  });

  test("running cohorts have their participants, and some who are not there any more", async () => {
    const rows = await read((tx) =>
      tx.enrolment.findMany({
        where: { cohort: { state: "running" } },
        select: { state: true, removalAskedAt: true, cohort: { select: { code: true } } },
      }),
    );
    const counted: Record<string, number> = {};
    for (const { state, removalAskedAt, cohort } of rows) {
      const asked = removalAskedAt && !isEnded(state) ? ", removal asked" : "";
      const key = `${cohort.code} ${state}${asked}`;
      counted[key] = (counted[key] ?? 0) + 1;
    }
    expect(counted).toEqual({
      "ITM-2026-2 active": 21,
      "ITM-2026-2 left": 1,
      "ITM-2026-2 removed": 1,
      "ITM-2026-2 suspended": 1,
      "MK-2026-4 active": 40,
      "MK-2026-4 active, removal asked": 1,
      "MK-2026-4 left": 1,
      "TEC-2026-P active": 12,
    });
  });

  test("an offer was taken back: the place went to the first of the waiting list, who is enrolled", async () => {
    const { not_selected, ...states } = await statesOf("ITM-2026-2");
    expect([states, not_selected]).toEqual([{ enrolled: 24, offer_withdrawn: 1 }, 2]);
    const promoted = await read((tx) =>
      tx.applicationEvent.count({ where: { action: "promote", application: { cohort: { code: "ITM-2026-2" } } } }),
    );
    expect(promoted).toBe(1);
  });

  test("every intern of the autumn was taken by a unit's yes", async () => {
    const rows = await read((tx) =>
      tx.placement.groupBy({
        by: ["state"],
        where: { application: { status: "enrolled", cohort: { code: "TEC-2026-P" } }, answeredById: { not: null } },
        _count: true,
      }),
    );
    expect(rows).toEqual([{ state: "accepted_by_unit", _count: 12 }]);
  });
}
