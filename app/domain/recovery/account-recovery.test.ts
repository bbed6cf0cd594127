import { expect, test } from "vitest";
import { blockersToRecover, matchOf, matchOfNames, type RecoveryFacts } from "./account-recovery";

const RIGHT: RecoveryFacts = {
  ...{ account: "ok", surname: "matches", givenName: "matches", birthDate: "matches", document: "matches" },
};
const keys = (facts: Partial<RecoveryFacts>) => blockersToRecover({ ...RIGHT, ...facts }).map(({ key }) => key);

test("Names are the same however they are written; a name that is not held matches nothing", () => {
  expect(matchOfNames("ELESGEROVA", "Ələsgərova")).toBe("matches");
  expect(matchOfNames("Quliyeva", "Ələsgərova")).toBe("differs");
  expect([matchOfNames("", null), matchOfNames("", ""), matchOf("2006-05-31", null)]).toEqual([
    "notHeld",
    "notHeld",
    "notHeld",
  ]);
  expect([matchOf("2006-05-31", "2006-05-31"), matchOf(null, "2006-05-31")]).toEqual(["matches", "differs"]);
});

test("An account is given to nobody of whom anything differs, and to nobody when it holds nothing to compare", () => {
  expect(keys({})).toEqual([]);
  expect(keys({ document: "notHeld" })).toEqual([]);
  expect(keys({ birthDate: "differs" })).toEqual(["recovery.differs"]);
  expect(keys({ surname: "notHeld" })).toEqual(["recovery.nothingToCompare"]);
  expect(keys({ document: null })).toEqual(["recovery.documentMissing"]);
  expect(keys({ document: "differs" })).toEqual(["recovery.documentDiffers"]);
});

test.each(["none", "staff", "off"] as const)("An account that is %s is not recovered, whatever matches", (account) => {
  expect(keys({ account })).toEqual([`recovery.account.${account}`]);
});
