const ACCOUNTS = [
  ["applicant@example.com", "an adult who applies"],
  ["minor@example.com", "a minor who applies"],
  ["coordinator@example.com", "coordinator of all programmes"],
  ["coordinator.school@example.com", "coordinator of the Migration School"],
  ["head@example.com", "head of programme"],
  ["reviewer1@example.com", "reviewer (also reviewer2@example.com)"],
  ["trainer@example.com", "trainer"],
  ["unit.it@example.com", "unit supervisor (also unit.legal@example.com)"],
  ["union@example.com", "union coordinator"],
  ["operator@example.com", "enquiry operator"],
  ["admin@example.com", "administrator"],
  ["auditor@example.com", "auditor"],
];

/** @param {{ address: string | null, demo: boolean }} portal */
export function printWelcome({ address, demo }) {
  if (!address) {
    console.log("\nThe worker takes jobs. Ctrl-C stops it.\n");
    return;
  }
  console.log(`\nKörpü is at ${address}\n`);
  if (demo) {
    console.log("Demonstration accounts, password demo-password-2026:");
    for (const [email, who] of ACCOUNTS) console.log(`  ${email?.padEnd(32)} ${who}`);
    console.log(`\nMail of the demonstration: ${address}/dev/mailbox`);
  }
  console.log("Ctrl-C stops everything.\n");
}
