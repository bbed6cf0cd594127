import { isLanguage, type Language } from "~/domain/languages";
import { isStaff } from "~/domain/people/policy";
import { viewerOf } from "~/domain/people/viewer-of.server";
import type { Tx } from "~/platform/db.server";

export type RecoverableAccount = {
  userId: string;
  personId: string;
  email: string;
  language: Language;
  /** Staff are not recovered here: an administrator sees to them. Off: switched off, or its address never confirmed. */
  kind: "staff" | "off" | "ok";
  /** The confirmed number, if there is one. */
  phone: string | null;
};

/** The account behind an address, or of a person; null for none. Asked by the portal: nobody is signed in here. */
export async function recoverableAccount(
  tx: Tx,
  now: Date,
  by: { email: string } | { personId: string },
): Promise<RecoverableAccount | null> {
  const user = await tx.user.findUnique({
    where: "email" in by ? { email: by.email.toLowerCase() } : { personId: by.personId },
    select: {
      ...{ id: true, email: true, disabledAt: true, emailVerified: true, personId: true },
      person: { select: { language: true, profile: { select: { phone: true, phoneConfirmedAt: true } } } },
    },
  });
  if (!user?.personId || !user.person) return null;
  const { language, profile } = user.person;
  const viewer = await viewerOf(tx, now, user.personId);
  const off = user.disabledAt !== null || !user.emailVerified;
  return {
    userId: user.id,
    personId: user.personId,
    email: user.email,
    language: isLanguage(language) ? language : "az",
    kind: viewer && isStaff(viewer) ? "staff" : off ? "off" : "ok",
    phone: profile?.phoneConfirmedAt ? profile.phone : null,
  };
}
