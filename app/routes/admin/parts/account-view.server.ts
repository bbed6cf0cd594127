import type { FoundAccount } from "~/domain/identity/find-account.server";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { formatDateTime } from "~/web/format.server";

export type AccountView = ReturnType<typeof accountView>;

/** An account as administrators see it. */
export function accountView(account: FoundAccount, language: Language) {
  const { disabledAt, lastSignedInAt, invitation, ...rest } = account;
  const key = invitation?.works ? "invitedUntil" : "inviteExpired";
  return {
    ...rest,
    disabledAt: disabledAt && formatDateTime(disabledAt, language),
    lastSignedInAt: lastSignedInAt && formatDateTime(lastSignedInAt, language),
    invited:
      invitation && translator(language)(`staff:people.${key}`, { at: formatDateTime(invitation.until, language) }),
  };
}
