import fc from "fast-check";
import { beforeAll, test } from "vitest";
import "../../setup/own-database";
import type { seatEngineAgrees as Property } from "../../models/seat-engine";
import type { Staff } from "../../models/seat-world";

const RUNS = 300;
const STEPS = 40;
let staff: Staff;
let seatEngineAgrees: typeof Property;

beforeAll(async () => {
  // Loaded after the database of this file is named in the environment.
  ({ seatEngineAgrees } = await import("../../models/seat-engine"));
  staff = await (await import("../../models/seat-world")).makeStaff();
});

test(
  "Three hundred lives of a cohort, forty steps each, end in the database as in the model",
  () => fc.assert(seatEngineAgrees(staff, STEPS), { numRuns: RUNS }),
  3_600_000,
);
