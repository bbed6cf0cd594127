import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { loadDemonstration } from "../../prisma/seed/demonstration/load-demonstration";
test("when 2026-03-26T20:30:00Z", async () => {
  await loadDemonstration(new Date("2026-03-26T20:30:00Z"));
  const rows = await asSystem("t", (tx) => tx.$queryRaw<{code:string,status:string,n:number}[]>`select code, status::text, count(*)::int as n from application join cohort on cohort.id = cohort_id group by 1,2 order by 1,2`);
  console.log("2026-03-26T20:30:00Z", rows.map((r) => [r.code, r.status, r.n].join(" ")).join("; "));
  expect(rows.length).toBe(22);
}, 400_000);
