import { createEmailVerificationToken } from "better-auth/api";
import { isLanguage, LANGUAGES, type Language } from "~/domain/languages";
import { type MailData, type MailTemplate, mailOf } from "~/domain/messages/mail-templates";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { deviceName } from "./device-name";
import { IDENTITY_SECRET } from "./identity-secret.server";
import { LINK_HOURS } from "./link-hours";

type Owner = { id: string; email: string; personId: string; language: string };
/** Told to the owner when a second factor came, went, or was stood in for. */
export type FactorMail = Extract<MailTemplate, "factorAdded" | "factorRemoved" | "factorReset" | "recoveryCodeUsed">;
type AccountMail =
  | Extract<MailTemplate, "confirmEmail" | "registrationAttempt" | "passwordReset" | "passwordChanged">
  | FactorMail
  | "newDevice"
  | "accountUnused"
  | "accountEnabled"
  | "identityLinked"
  | "phoneConfirmed";

/** The mail with the link that confirms an address, in the transaction that created or found the account. */
export async function mailConfirmation(tx: Tx, now: Date, owner: Owner): Promise<void> {
  const hours = LINK_HOURS.confirmation;
  const token = await createEmailVerificationToken(IDENTITY_SECRET, owner.email, undefined, hours * 3600, {
    userId: owner.id,
  });
  const path = paths.confirmEmail(languageOf(owner), token);
  await write(tx, now, owner, "confirmEmail", { path, validUntil: later(now, hours) });
}

/** To the owner of an address somebody tried to register again: what to do, or the confirmation once more. */
export function mailExistingAccount(userId: string): Promise<void> {
  return asSystem("identity", async (tx, now) => {
    const owner = await findOwner(tx, userId);
    if (!owner) return;
    if (owner.emailVerified) await write(tx, now, owner, "registrationAttempt", {});
    else await mailConfirmation(tx, now, owner);
  });
}

/** The confirmation once more, for an address whose owner has not confirmed it yet; nothing for any other. */
export function mailConfirmationAgain(email: string): Promise<void> {
  return asSystem("identity", async (tx, now) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
    const owner = user && (await findOwner(tx, user.id));
    if (owner && !owner.emailVerified) await mailConfirmation(tx, now, owner);
  });
}

/** The link with which a new password is set. */
export function mailPasswordReset(userId: string, token: string): Promise<void> {
  return asSystem("identity", async (tx, now) => {
    const owner = await findOwner(tx, userId);
    if (!owner) return;
    const path = paths.resetPassword(languageOf(owner), token);
    await write(tx, now, owner, "passwordReset", { path, validUntil: later(now, LINK_HOURS.passwordReset) });
  });
}

/** Tells the owner that the password is another one now. */
export async function mailPasswordChanged(tx: Tx, now: Date, userId: string): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "passwordChanged", { at: now.toISOString() });
}

/** Tells the owner what became of a second factor: whoever did not do it themselves can act at once. */
export async function mailFactor(tx: Tx, now: Date, userId: string, template: FactorMail): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, template, { at: now.toISOString() });
}

/** Tells the owner that somebody signed in with a browser that was never used for the account. */
export async function mailNewDevice(tx: Tx, now: Date, userId: string, userAgent: string): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "newDevice", { at: now.toISOString(), device: deviceName(userAgent) });
}

/** Tells the owner when an account nobody uses will be switched off. */
export async function mailUnused(tx: Tx, now: Date, userId: string, offAt: Date): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "accountUnused", { offAt: offAt.toISOString() });
}

/** Tells the owner that an administrator has switched their account on again. */
export async function mailEnabled(tx: Tx, now: Date, userId: string): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "accountEnabled", { at: now.toISOString() });
}

/** Tells the owner that the national identity signs them in from now on. */
export async function mailIdentityLinked(tx: Tx, now: Date, userId: string): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "identityLinked", { at: now.toISOString() });
}

/** Tells the owner that their phone stands in for a lost address from now on. */
export async function mailPhoneConfirmed(tx: Tx, now: Date, userId: string): Promise<void> {
  const owner = await findOwner(tx, userId);
  if (owner) await write(tx, now, owner, "phoneConfirmed", { at: now.toISOString() });
}

/** Nobody is written to whose account has been switched off. */
async function findOwner(tx: Tx, userId: string): Promise<(Owner & { emailVerified: boolean }) | null> {
  const user = await tx.user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { id: true, email: true, emailVerified: true, person: { select: { id: true, language: true } } },
  });
  if (!user?.person) return null;
  const { id, email, emailVerified, person } = user;
  return { id, email, emailVerified, personId: person.id, language: person.language };
}

async function write<T extends AccountMail>(tx: Tx, now: Date, owner: Owner, template: T, data: MailData<T>) {
  await enqueueMail(tx, now, {
    ...mailOf(template, data),
    language: languageOf(owner),
    to: owner.email,
    personId: owner.personId,
    key: `${template}:${owner.id}:${now.toISOString()}`,
  });
}

function languageOf(owner: Owner): Language {
  return isLanguage(owner.language) ? owner.language : LANGUAGES[0];
}

function later(now: Date, hours: number): string {
  return new Date(now.getTime() + hours * 3_600_000).toISOString();
}
