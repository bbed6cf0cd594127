import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

type Titled =
  | "signIn"
  | "signUp"
  | "mail"
  | "confirm"
  | "forgot"
  | "reset"
  | "invitation"
  | "security"
  | "change"
  | "secondStep"
  | "confirmIdentity"
  | "authenticator"
  | "passkeys"
  | "passkeySignIn"
  | "recoveryCodes"
  | "phone"
  | "merge"
  | "mergeConfirm"
  | "lost"
  | "lostPhone"
  | "lostDesk"
  | "lostSent"
  | "lostConfirm"
  | "lostAnswer"
  | "national";

/** What the browser's tab says of a page of this area. */
export function documentTitle(page: Titled, language: Language): string {
  const t = translator(language);
  return t("public:titleOf", { page: t(`account:${page}.title`) });
}
