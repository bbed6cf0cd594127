/** One password for all of them: they exist in demonstrations only, and a banner says so. */
export const DEMO_PASSWORD = "demo-password-2026";

/** The accounts of the demonstration, by whom they stand for. */
export const DEMO_ACCOUNTS = [
  { who: "adult", email: "applicant@example.com" },
  { who: "minor", email: "minor@example.com" },
  { who: "coordinator", email: "coordinator@example.com" },
  { who: "school", email: "coordinator.school@example.com" },
  { who: "head", email: "head@example.com" },
  { who: "reviewer1", email: "reviewer1@example.com" },
  { who: "reviewer2", email: "reviewer2@example.com" },
  { who: "trainer", email: "trainer@example.com" },
  { who: "unitIt", email: "unit.it@example.com" },
  { who: "unitLegal", email: "unit.legal@example.com" },
  { who: "union", email: "union@example.com" },
  { who: "operator", email: "operator@example.com" },
  { who: "admin", email: "admin@example.com" },
  { who: "auditor", email: "auditor@example.com" },
] as const;

/** What the sign-in page of a demonstration offers, and the account that was chosen there (`?as=`). */
export function demoChoice(search: URLSearchParams) {
  const next = search.get("next");
  const accounts = DEMO_ACCOUNTS.map(({ who, email }) => {
    const query = new URLSearchParams({ ...(next !== null && { next }), as: email });
    return { who, email, href: `?${query}`, chosen: search.get("as") === email };
  });
  const chosen = accounts.find((account) => account.chosen)?.email ?? null;
  return { accounts, chosen, password: DEMO_PASSWORD };
}
