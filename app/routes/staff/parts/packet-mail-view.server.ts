import type { AskedPacket } from "~/domain/decisions/load-packet.server";
import { previewMail } from "~/domain/decisions/preview-mail.server";
import { isLanguage, LANGUAGES, type Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { portalMail } from "~/web/portal-mail.server";
import { skippedWords } from "./skipped-words.server";
import { staffWords } from "./words.server";

/** The mail of one decision as it would be sent now, in any of the languages; null when none is asked for. */
export async function packetMailView(viewer: Viewer, language: Language, packet: AskedPacket, search: URLSearchParams) {
  const reference = search.get("mail");
  if (reference === null || reference.length > 40) return null;
  const t = staffWords(language);
  const { cohortCode, number } = packet;
  const outcome = search.get("outcome") ?? undefined;
  const closeHref = paths.staffPacket(language, cohortCode, number, { outcome });
  const preview = await previewMail(viewer, { ...packet, reference });
  if ("skipped" in preview) {
    const note = t("staff:decisions.mailNone", { why: skippedWords(t, preview.skipped) });
    return { reference, closeHref, note, mail: null };
  }
  const own = preview.mail.language;
  const asked = search.get("in");
  const shown = isLanguage(asked) ? asked : own;
  const { subject, text } = await portalMail({ ...preview.mail, language: shown });
  const hrefs = LANGUAGES.map(
    (each) => [each, paths.staffPacket(language, cohortCode, number, { outcome, mail: reference, in: each })] as const,
  );
  const name = { language: t(`staff:languageName.${own}`) };
  return {
    reference,
    closeHref,
    note: t(shown === own ? "staff:decisions.mailTo" : "staff:packet.mailOther", name),
    mail: { subject, text, lang: shown, hrefOf: Object.fromEntries(hrefs) as Record<Language, string> },
  };
}

export type PacketMailView = NonNullable<Awaited<ReturnType<typeof packetMailView>>>;
