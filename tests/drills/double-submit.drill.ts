import pg from "pg";
import { expect, test } from "vitest";
import { startApp } from "../setup/app";
import { kept, signedInApplicants, submit, WHOLE } from "../setup/submissions";
import { DEFENCES, type Defence } from "../setup/weakened-build";

const APPLICANTS = 20;
const AT_ONCE = 5;
/** So many people press at once: more would wait for a connection and be asked to come again (503). */
const PEOPLE_AT_ONCE = 2;

/** Everyone submits the same page several times in the same moment. @returns what was answered and what was kept */
async function everyonePressesSubmit(without?: readonly Defence[]) {
  const app = await startApp({ data: "empty", without });
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  try {
    const applicants = await signedInApplicants(app, APPLICANTS);
    await client.connect();
    const answers = [];
    for (let first = 0; first < APPLICANTS; first += PEOPLE_AT_ONCE) {
      const people = applicants.slice(first, first + PEOPLE_AT_ONCE);
      const pressed = people.flatMap((person) => Array.from({ length: AT_ONCE }, () => submit(app.address, person)));
      answers.push(...(await Promise.all(pressed)));
    }
    const rows = await kept(
      client,
      applicants.map(({ reference }) => reference),
    );
    return { acknowledged: answers.filter((answer) => answer.acknowledged).length, rows };
  } finally {
    await client.end();
    await app.stop();
  }
}

const whole = (rows: { reference: string }[]) => rows.map(({ reference }) => ({ reference, ...WHOLE }));

test("Twenty applicants who each submit five times at once have one application, one receipt and the same page", async () => {
  const { acknowledged, rows } = await everyonePressesSubmit();
  expect(rows).toHaveLength(APPLICANTS);
  expect(rows).toEqual(whole(rows));
  expect(acknowledged).toBe(APPLICANTS * AT_ONCE);
});

test("Without the wait for one's own other submissions and without the conditional write, people are told of failures", async () => {
  const { acknowledged, rows } = await everyonePressesSubmit([DEFENCES.onesOwnTurn, DEFENCES.conditionalStatus]);
  // The weakened portal works for whoever presses once: everybody is in. What it cannot do is being pressed twice.
  expect(rows.filter(({ status }) => status !== "submitted")).toEqual([]);
  const twice = rows.filter(({ events, mails, submissions }) => events > 1 || mails > 1 || submissions > 1);
  expect(twice.length + (APPLICANTS * AT_ONCE - acknowledged)).toBeGreaterThan(0);
});
