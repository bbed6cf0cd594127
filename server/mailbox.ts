import { type RequestHandler, Router } from "express";
import { renderText } from "~/domain/messages/text-templates.server";
import { findSentMail, listSentMails, listSentTexts } from "~/platform/mailbox.server";
import { portalMail } from "~/web/portal-mail.server";
import { escapeHtml } from "./escape-html";

/**
 * `/dev/mailbox`: what the portal would have mailed, newest first; `?to=` shows one address. `.json` gives the same to
 * tests. The mail itself stands in a sandboxed frame with a policy of its own.
 */
export function mailbox(): RequestHandler {
  const router = Router();
  const readable = async (mail: Awaited<ReturnType<typeof listSentMails>>[number]) => ({
    id: mail.id,
    to: mail.toAddress,
    sentAt: mail.sentAt,
    template: mail.template,
    ...(await portalMail(mail)),
  });
  router.get("/list.json", async (request, response, next) => {
    const mails = await listSentMails(addressIn(request.query.to)).catch(next);
    if (mails) response.json(await Promise.all(mails.map(readable)));
  });
  router.get("/texts.json", async (_request, response, next) => {
    const texts = await listSentTexts().catch(next);
    if (texts) response.json(texts.map(readableText));
  });
  router.get("/:id.html", async (request, response, next) => {
    try {
      const mail = await findSentMail(request.params.id);
      if (!mail) return void response.status(404).type("text/plain").send("404\n");
      const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("X-Frame-Options", "SAMEORIGIN");
      response.type("html").send((await portalMail(mail)).html);
    } catch (error) {
      next(error);
    }
  });
  router.get("/", async (request, response, next) => {
    try {
      const mails = await Promise.all((await listSentMails(addressIn(request.query.to))).map(readable));
      const texts = (await listSentTexts()).map(readableText);
      response.type("html").send(page(mails, texts));
    } catch (error) {
      next(error);
    }
  });
  return router;
}

const addressIn = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

type Shown = { id: string; to: string; subject: string; template: string; sentAt: Date | null };

type ShownText = { to: string; text: string; sentAt: Date | null };

const readableText = (row: Awaited<ReturnType<typeof listSentTexts>>[number]): ShownText => ({
  to: row.to,
  sentAt: row.sentAt,
  text: renderText(row),
});

const page = (mails: Shown[], texts: ShownText[]) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Mailbox</title>
<body style="font-family:system-ui;margin:2rem auto;max-width:48rem;padding:0 1rem"><main><h1>Mailbox</h1>
<p>Every mail of this demonstration: none has left this machine.</p>
${texts.length > 0 ? `<h2>Text messages</h2>${texts.map(textEntry).join("\n")}<h2>Mails</h2>` : ""}
${mails.map(entry).join("\n") || "<p>No mail yet.</p>"}</main></body></html>`;

const textEntry = ({ to, text, sentAt }: ShownText) => `<p style="border-top:1px solid #bbb;padding:.75rem 0;margin:0">
<strong>${escapeHtml(text)}</strong><br>${escapeHtml(to)} · ${sentAt?.toISOString() ?? ""}</p>`;

const entry = ({
  id,
  to,
  subject,
  template,
  sentAt,
}: Shown) => `<details style="border-top:1px solid #bbb;padding:.75rem 0">
<summary><strong>${escapeHtml(subject)}</strong><br>${escapeHtml(to)} · ${sentAt?.toISOString() ?? ""} · ${escapeHtml(template)}</summary>
<iframe title="${escapeHtml(subject)}" src="/dev/mailbox/${id}.html" loading="lazy"
 sandbox="allow-popups allow-top-navigation-by-user-activation" style="width:100%;height:32rem;border:0"></iframe></details>`;
