import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { textsAreOn } from "~/platform/text-outbox.server";

/** The person's own number, since when it is confirmed, and until when a code that was sent can be entered. */
export type OwnPhone = { phone: string | null; confirmedAt: Date | null; codeUntil: Date | null };

/** Null where no text messages are sent: then nothing of it is offered. */
export async function getPhone(viewer: Viewer): Promise<OwnPhone | null> {
  if (!textsAreOn()) return null;
  const { personId } = viewer;
  return asViewer(viewer, async (tx, now) => {
    const profile = await tx.profile.findUnique({
      where: { personId },
      select: { phone: true, phoneConfirmedAt: true },
    });
    const phone = profile?.phone ?? null;
    const code = await tx.phoneCode.findFirst({
      where: { personId, purpose: "confirm", usedAt: null, expiresAt: { gt: now }, phone: phone ?? "" },
      select: { expiresAt: true },
    });
    return { phone, confirmedAt: profile?.phoneConfirmedAt ?? null, codeUntil: code?.expiresAt ?? null };
  });
}
