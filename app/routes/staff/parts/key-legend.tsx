import { useTranslation } from "react-i18next";
import { KeyHint } from "~/ui/key-hint";

/** The keys of the list. They work with JavaScript; on a phone nobody needs them. */
export function KeyLegend() {
  const { t } = useTranslation("staff");
  return (
    <details data-key-legend className="group/keys hidden desktop:block print:hidden">
      <summary className="inline-flex min-h-control list-none items-center gap-4">
        <KeyHint keys={["J", "K"]} text={t("keys.row")} />
        <KeyHint keys={["X"]} text={t("keys.select")} />
        <KeyHint keys={["Enter"]} text={t("keys.open")} />
        <KeyHint keys={["?"]} text={t("keys.title")} />
      </summary>
      <div className="flex gap-4 pb-2">
        <KeyHint keys={["/"]} text={t("keys.search")} />
        <KeyHint keys={["P"]} text={t("keys.pass")} />
        <KeyHint keys={["R"]} text={t("keys.return")} />
        <KeyHint keys={["Esc"]} text={t("keys.close")} />
      </div>
    </details>
  );
}
