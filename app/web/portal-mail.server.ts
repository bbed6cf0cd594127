import { renderMail } from "~/domain/messages/render-mail.server";
import type { RenderMail } from "~/platform/mail.server";
import { mailLinks } from "~/web/mail-links.server";

/** Renders a row of the outbox with links to this portal. */
export const portalMail: RenderMail = (mail) => renderMail(mail, mailLinks);
