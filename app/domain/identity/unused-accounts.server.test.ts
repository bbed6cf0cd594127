import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { loadSession } from "~/domain/people/load-session.server";
import type { Viewer } from "~/domain/people/viewer";
import { tellOfErasures } from "~/domain/retention/tell-of-erasures.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { makeSubmitted } from "../../../tests/factories/submitted";
import { closeUnusedAccounts } from "./close-unused-accounts.server";
import { confirmEmail } from "./confirm-email.server";
import { enableAccount } from "./enable-account.server";
import { hashPassword } from "./password-hash.server";
import { sessionTokenHash } from "./session-token.server";
import { signIn } from "./sign-in.server";

const PASSWORD = "doqquz ağ bulud keçdi";
const DAY = 86_400_000;
const CLIENT = { address: "", userAgent: "", cookie: "" };
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const grants = [{ role: "coordinator" as const }];
const staff = (email: string) => makePerson({ email, name: "S", passwordHash, grants, factorNeeded: true });
const applicant = (email: string) => makePerson({ email, name: "A", passwordHash });
const account = ({ userId }: Viewer) => asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }));

/** As if so many days had passed since the account was used, and so many since its owner was told. */
const away = ({ userId }: Viewer, days: number, told?: number) =>
  asSystem("test", (tx, now) =>
    tx.user.update({
      where: { id: userId },
      data: {
        lastSignedInAt: new Date(now.getTime() - days * DAY),
        ...(told !== undefined && { unusedToldAt: new Date(now.getTime() - told * DAY) }),
      },
    }),
  );

const enter = ({ email }: Viewer) =>
  signIn({ email, password: PASSWORD }, CLIENT, null).then(({ state }) => state, String);
const mailsOf = async ({ email }: Viewer) => (await mailsTo(email)).map(({ template }) => template);

test("Staff who were away for two months are told once, and thirty days later the account is off", async () => {
  const [gone, busy, demo] = [
    await staff("gone@example.com"),
    await staff("busy@example.com"),
    await makePerson({ email: "demo@example.com", name: "D", grants }),
  ];
  await away(gone, 65);
  await away(busy, 55);
  await away(demo, 300);
  await closeUnusedAccounts();
  await closeUnusedAccounts();
  expect([await mailsOf(gone), await mailsOf(busy), await mailsOf(demo)]).toEqual([["accountUnused"], [], []]);
  await away(gone, 94, 29);
  await closeUnusedAccounts();
  expect((await account(gone)).disabledAt).toBeNull();
  await away(gone, 95, 30);
  await closeUnusedAccounts();
  expect((await account(gone)).disabledAt).not.toBeNull();
  expect(await enter(gone)).toBe("RuleBroken: signIn.wrong");
});

test("Somebody whose account is also to be erased is told in one mail, whichever of the two the clock comes to first", async () => {
  const [idle, later] = [await applicant("idle-once@example.com"), await applicant("idle-twice@example.com")];
  const applied = await makeSubmitted(await makeCohort("MK-2027-1"), 0, "2026-11-23");
  for (const each of [idle, later, applied.viewer]) await away(each, 800);
  await asSystem("test", (tx) => tx.user.updateMany({ data: { secondFactorWaived: false } }));
  await closeUnusedAccounts();
  await tellOfErasures();
  await closeUnusedAccounts();
  expect([await mailsOf(idle), await mailsOf(later)]).toEqual([["accountErasureAhead"], ["accountErasureAhead"]]);
  // Whose account hangs on an application loses the way in alone, and is told so.
  expect((await mailsOf(applied.viewer)).filter((template) => template.startsWith("account"))).toEqual([
    "accountUnused",
  ]);
  expect((await account(idle)).unusedToldAt).not.toBeNull();
});

test("Whoever signs in after being told keeps the account", async () => {
  const back = await staff("back@example.com");
  await away(back, 95, 30);
  await enter(back);
  await closeUnusedAccounts();
  expect([(await account(back)).disabledAt, await mailsOf(back)]).toEqual([null, []]);
});

test("An applicant who was away for two years confirms the address again and is in, with everything as it was", async () => {
  const young = await applicant("two.years@example.com");
  await away(young, 740, 30);
  await closeUnusedAccounts();
  expect(await enter(young)).toBe("unconfirmed");
  const [mail] = await mailsTo("two.years@example.com");
  await confirmEmail({ token: pathIn(mail).searchParams.get("token") ?? "" }, CLIENT);
  expect(await enter(young)).toBe("signedIn");
  expect((await account(young)).personId).toBe(young.personId);
});

test("Only an administrator switches an account on again, and its owner is told", async () => {
  const off = await staff("off@example.com");
  const signedIn = async (viewer: Viewer) => {
    const session = await loadSession(sessionTokenHash((await makeSession(viewer)).split("=")[1] ?? ""));
    if (session?.owes !== null) throw new Error("not signed in");
    return session;
  };
  const admin = await signedIn(
    await makePerson({ email: "admin.on@example.com", name: "A", grants: [{ role: "administrator" }] }),
  );
  await expect(enableAccount(admin, { userId: off.userId })).rejects.toEqual(new NotFound());
  await away(off, 95, 30);
  await closeUnusedAccounts();
  const other = await signedIn(await applicant("nobody.special@example.com"));
  await expect(enableAccount(other, { userId: off.userId })).rejects.toEqual(new NotAllowed(false));
  await expect(enableAccount({ ...admin, steppedUp: false }, { userId: off.userId })).rejects.toEqual(
    new RuleBroken([{ key: "stepUp.needed" }]),
  );
  await enableAccount(admin, { userId: off.userId });
  expect([await enter(off), await mailsOf(off)]).toEqual(["signedIn", ["accountEnabled"]]);
});
