import { expect, test } from "vitest";
import { blockersToMerge, type Side } from "./merging";

const SIDE: Side = {
  ...{
    staff: false,
    birthDate: null,
    document: null,
    fin: null,
    cohorts: [],
    live: 0,
    activePlacements: 0,
    asks: false,
  },
};
const keys = (own: Partial<Side>, other: Partial<Side>) =>
  blockersToMerge({ ...SIDE, ...own }, { ...SIDE, ...other }, 4).map(({ key }) => key);

test("Two accounts of one person become one; what one of them does not hold differs from nothing", () => {
  expect(keys({}, {})).toEqual([]);
  expect(keys({ birthDate: "2006-05-31", document: "a", cohorts: ["MM-2027"] }, { cohorts: ["GIF-2027"] })).toEqual([]);
  expect(keys({ document: "a", fin: "f" }, { document: "b", fin: "f" })).toEqual([]);
});

test.each<[string, Partial<Side>, Partial<Side>]>([
  ["merge.staff", {}, { staff: true }],
  ["merge.staff", { staff: true }, {}],
  ["merge.birthDates", { birthDate: "2006-05-31" }, { birthDate: "2006-05-30" }],
  ["merge.documents", { document: "a" }, { document: "b" }],
  ["merge.documents", { document: "a", fin: "f" }, { document: "a", fin: "g" }],
  ["merge.sameCohort", { cohorts: ["MM-2027", "GIF-2027"] }, { cohorts: ["GIF-2027"] }],
  ["merge.tooManyLive", { live: 3 }, { live: 2 }],
  ["merge.bothPlaced", { activePlacements: 1 }, { activePlacements: 1 }],
  ["merge.openRequest", {}, { asks: true }],
])("%s stands against it, and nothing else", (key, own, other) => {
  expect(keys(own, other)).toEqual([key]);
});
