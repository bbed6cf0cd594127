import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import type { PaperView } from "./paper-view.server";

type PaperDecisionProps = {
  paper: Exclude<PaperView["paper"], false | undefined | null>;
  reason: string;
  errors: Record<string, string>;
};

/** What was entered, the scan it stands on, and the second person's answer. */
export function PaperDecision({ paper, reason, errors }: PaperDecisionProps) {
  const { t } = useTranslation("staff");
  return (
    <section aria-labelledby="entered" className="space-y-5">
      <h2 id="entered" className="type-h3">
        {t("papers.whatWasEntered")}
      </h2>
      <SummaryList rows={paper.rows} look="ends" />
      <p>
        <TextLink href={paper.scan.href} className="inline-flex min-h-11 items-center break-all">
          {t("papers.openScan", { name: paper.scan.name, size: paper.scan.size })}
        </TextLink>
      </p>
      {paper.isOwn ? (
        <Note tone="quiet">{t("papers.ownWaits")}</Note>
      ) : (
        <form id="paper" method="post" encType="multipart/form-data" noValidate className="space-y-5">
          <input type="hidden" name="paper" value={paper.id} />
          {paper.scanSeen ? null : <Note tone="attention">{t("papers.scanFirst")}</Note>}
          <Button width="hug" name="intent" value="confirm">
            {t("papers.confirm")}
          </Button>
          <Disclosure summary={t("papers.fault")} open={Boolean(errors.reason)}>
            <div className="space-y-4 py-1">
              <TextArea
                name="reason"
                label={t("papers.reason")}
                hint={t("papers.reasonHint")}
                rows={3}
                limit={500}
                value={reason}
                error={errors.reason}
              />
              <Button width="hug" look="secondary" name="intent" value="sendBack">
                {t("papers.sendBack")}
              </Button>
            </div>
          </Disclosure>
        </form>
      )}
    </section>
  );
}
