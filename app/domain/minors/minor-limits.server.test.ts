import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { minorLimits } from "./minor-limits.server";

test("the rules for minors are those in force at the moment of the shift", async () => {
  const changed = new Date("2027-01-01T00:00:00.000Z");
  await asSystem("test", (tx) =>
    tx.setting.create({ data: { key: "minors.weeklyHours", value: 10, validFrom: changed, reason: "test" } }),
  );
  const at = (moment: Date) => asSystem("test", (tx) => minorLimits(tx, moment));
  const limits = { under: 18, earliestStart: "08:00", latestEnd: "20:00" };
  expect(await at(new Date(changed.getTime() - 1))).toEqual({ ...limits, weeklyHours: 12 });
  expect(await at(changed)).toEqual({ ...limits, weeklyHours: 10 });
});
