import type { MyApplicationView } from "~/domain/applications/get-my-application.server";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listMyReceipts, type MyReceipt } from "~/domain/seats/list-my-receipts.server";
import { translator } from "~/i18n/texts.server";

/** How places were given from the waiting list, as far as it concerns this person; nothing for who never was on it. */
export async function waitingReceiptsView(viewer: Viewer, application: MyApplicationView, language: Language) {
  const waited = application.timeline.some(
    (milestone) => milestone.kind === "event" && (milestone.action === "waitlist" || milestone.action === "promote"),
  );
  if (!waited && application.waitingPosition === null) return [];
  const receipts = await listMyReceipts(viewer, application.reference);
  return receipts.map((receipt) => receiptWords(receipt, language));
}

function receiptWords(receipt: MyReceipt, language: Language) {
  const t = translator(language);
  const { id, at, own, place, reservedFor, position, ahead, why, passedOver } = receipt;
  const seat = [place, reservedFor].flatMap((words) => (words ? [textIn(words, language)] : [])).join(" · ");
  const title = t(own ? "my:receipt.own" : why ? "my:receipt.passedOver" : "my:receipt.other");
  return {
    id,
    title,
    at: displayMoment(at),
    seat: t("my:receipt.seat", { seat: seat || t("my:receipt.openToAll") }),
    position: t("my:receipt.position", { position, ahead }),
    why: why && t(`my:receipt.why.${why}`),
    passedOver: passedOver.map((each) => t(`my:receipt.ahead.${each.why}`, { count: each.count })),
  };
}

export type WaitingReceiptView = ReturnType<typeof receiptWords>;
