import { isDraft } from "~/domain/applications/application";
import { startFor } from "~/domain/applications/start-application.server";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { accountFor } from "./account-for.server";
import { giveCode } from "./assistance-code.server";
import { assistanceToken, assistanceTokenHash } from "./assistance-link.server";
import { type Asked, blockersToFind, contactOf } from "./contact";
import { helpedOf } from "./helped-of.server";
import { ASSISTANCE } from "./load-assistance.server";
import { helpsToApply } from "./policy";
import { recordAssistance } from "./record-assistance.server";
import { tellPerson } from "./tell-person.server";

const MINUTE_MS = 60_000;

type ToOpen = Asked & {
  cohortCode: string;
  channel: "present" | "phone";
  /** Of somebody who has no account yet. */
  name: string;
  language: Language;
};

/**
 * Begins the help with the application of somebody who is there, in the room or on the telephone; makes their account and
 * their draft where there is none. Who had an account lets the operator in with a code that is mailed to them: until then
 * nothing of theirs is there. Everybody is told at once. What was open of another operator ends.
 * @throws {RuleBroken} about the contact, the name, assistance.ownDraft, assistance.alreadySent, limits.tooMany, or while the call is not open
 */
export async function openAssistance(viewer: Viewer, input: ToOpen): Promise<{ id: string }> {
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  const identityCheck = input.identityCheck.trim();
  const contact = contactOf(input.contact);
  const blockers = blockersToFind(input);
  if (blockers.length > 0 || !contact) throw new RuleBroken(blockers);
  await countAttempt("assistance", { email: viewer.personId, address: "" });
  return asViewer(viewer, (tx, now) =>
    actAsPortal(tx, "assist_somebody", async () => {
      const { name, cohortCode, channel } = input;
      const { personId, isNew, ...account } = await accountFor(tx, now, { contact, name, language: input.language });
      if (personId === viewer.personId) throw new RuleBroken([{ key: "assistance.ownDraft", field: "contact" }]);
      const { reference } = await startFor(tx, now, personId, { cohortCode, language: account.language });
      const draft = await tx.application.findUniqueOrThrow({
        where: { reference },
        select: { id: true, status: true },
      });
      if (!isDraft(draft.status)) throw new RuleBroken([{ key: "assistance.alreadySent", field: "cohortCode" }]);
      const applicationId = draft.id;
      await tx.assistance.updateMany({
        where: { applicationId, endedAt: null },
        data: { endedAt: now, codeHash: null },
      });
      const until = new Date(now.getTime() + (await readSetting(tx, now, "assistance.minutes")) * MINUTE_MS);
      const id = crypto.randomUUID();
      const opened = await tx.assistance.create({
        data: {
          ...{ id, applicationId, operatorId: viewer.personId, channel, identityCheck, openedAt: now, until },
          ...{ agreedAt: isNew ? now : null, tokenHash: assistanceTokenHash(assistanceToken(id)) },
        },
        include: ASSISTANCE,
      });
      const by = { applicationId, byId: viewer.personId };
      await recordAssistance(tx, now, { ...by, action: "assist_open", reason: identityCheck, fields: [channel] });
      const helped = helpedOf(opened);
      if (isNew) await tellPerson(tx, now, helped, { about: "assistanceOpened", until });
      else
        await tellPerson(tx, now, helped, { about: "assistanceAsked", ...(await giveCode(tx, now, opened, "open")) });
      return { id };
    }),
  );
}
