import { ShieldAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import type { SaveState } from "~/ui/use-autosave";
import { GiveBackForm } from "./give-back-form";
import { ReviewSaveLine } from "./review-save-line";
import type { ReviewPage } from "./review-view.server";

type ReviewHeaderProps = {
  view: ReviewPage;
  save: SaveState;
  errors: Record<string, string>;
};

const SUMMARY = "inline-flex min-h-control cursor-pointer list-none items-center gap-2 rounded-control font-semibold";

/** Which review of which stage, whether it is saved, and the two ways to give it back: always there. */
export function ReviewHeader({ view, save, errors }: ReviewHeaderProps) {
  const { t } = useTranslation("staff");
  return (
    <div className="border-line border-b px-4 py-2.5 desktop:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1.5">
        <p className="min-w-0 flex-1 basis-64 py-1">
          <span className="mr-3 font-semibold">{view.cohort}</span>
          <span className="text-ink2">{view.stage}</span>
        </p>
        {view.mayGiveBack ? (
          <>
            <div className="flex min-h-control items-center">
              <ReviewSaveLine state={save} saved={view.saved} self={view.self} />
            </div>
            <details open={view.open === "decline"} className="group/conflict open:basis-full" data-give-back>
              <summary className={`${SUMMARY} border border-xezer bg-surface px-3 text-xezer hover:bg-xezer-tint`}>
                <Icon of={ShieldAlert} size={16} />
                {t("reviews.conflict")}
              </summary>
              <GiveBackForm
                {...{ view, errors }}
                intent="decline"
                ask={t("reviews.conflictAsk")}
                send={t("reviews.conflictSend")}
              />
            </details>
            <details open={view.open === "abstain"} className="open:basis-full" data-give-back>
              <summary className={`${SUMMARY} link`}>{t("reviews.abstain")}</summary>
              <GiveBackForm
                {...{ view, errors }}
                intent="abstain"
                ask={t("reviews.abstainAsk")}
                send={t("reviews.abstainSend")}
              />
            </details>
          </>
        ) : null}
      </div>
    </div>
  );
}
