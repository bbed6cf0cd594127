import { useTranslation } from "react-i18next";
import { Disclosure } from "~/ui/disclosure";
import type { WaitingReceiptView } from "./waiting-receipts-view.server";

/** Why a place from the waiting list went to this person, or not to them: by counts and reasons, never by names. */
export function WaitingReceipts({ receipts }: { receipts: WaitingReceiptView[] }) {
  const { t } = useTranslation("my");
  if (receipts.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="type-h3 mb-2">{t("receipt.title")}</h2>
      {receipts.map(({ id, title, at, seat, position, why, passedOver }) => (
        <Disclosure key={id} summary={`${at} · ${title}`}>
          <p>{seat}</p>
          <p className="tabular">{position}</p>
          {why ? <p className="mt-1">{why}</p> : null}
          {passedOver.map((words) => (
            <p key={words} className="tabular mt-1">
              {words}
            </p>
          ))}
        </Disclosure>
      ))}
    </section>
  );
}
