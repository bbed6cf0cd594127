import { expect, test } from "vitest";
import { demoChoice } from "./demo-accounts.server";

test("Choosing an account of the demonstration keeps the page one was on the way to", () => {
  const { accounts, chosen } = demoChoice(new URLSearchParams("next=/az/my&as=head@example.com"));
  expect(chosen).toBe("head@example.com");
  expect(accounts.filter((account) => account.chosen)).toEqual([
    { who: "head", email: "head@example.com", href: "?next=%2Faz%2Fmy&as=head%40example.com", chosen: true },
  ]);
});

test("An address that is no account of the demonstration chooses nothing", () => {
  const { accounts, chosen } = demoChoice(new URLSearchParams("as=somebody@example.com"));
  expect([chosen, accounts.some((account) => account.chosen), accounts.length]).toEqual([null, false, 14]);
});
