import { useTranslation } from "react-i18next";
import { KeyHint } from "~/ui/key-hint";
import type { ReviewKeysState } from "./use-review-keys";

/** The keys of a review at the foot of the page, with the switch that turns them off; nothing without JavaScript. */
export function ReviewKeys({ keys, writable }: { keys: ReviewKeysState; writable: boolean }) {
  const { t } = useTranslation("staff");
  if (keys.on === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-t bg-paper px-4 py-1.5 max-desktop:hidden desktop:px-5 print:hidden">
      {keys.on ? (
        <details data-key-legend>
          <summary className="flex min-h-control list-none flex-wrap items-center gap-x-5 gap-y-1">
            {writable ? <KeyHint keys={["0–5"]} text={t("reviews.keys.score")} /> : null}
            {writable ? <KeyHint keys={["↑", "↓"]} text={t("reviews.keys.criterion")} /> : null}
            <KeyHint keys={["J", "K"]} text={t("reviews.keys.review")} />
            {writable ? <KeyHint keys={["Ctrl", "Enter"]} text={t("reviews.keys.submit")} /> : null}
            <KeyHint keys={["?"]} text={t("keys.title")} />
          </summary>
          <p className="max-w-prose pb-2 text-ink2">{t("reviews.keys.help")}</p>
        </details>
      ) : null}
      <button type="button" onClick={keys.toggle} className="link ml-auto min-h-control cursor-pointer">
        {t(keys.on ? "reviews.keys.off" : "reviews.keys.on")}
      </button>
    </div>
  );
}
