import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { RadioGroup } from "~/ui/radio-group";
import { SummaryList } from "~/ui/summary-list";
import type { FormFailure } from "~/web/form-action.server";
import { AccountForm } from "./account-form";
import type { MergeView } from "./merge-view.server";
import { typedText } from "./typed-text";

/** What each of two accounts holds, what stands against one account, and whose address it has then. */
export function MergePreview({ own, other, until, hindrances, failure }: MergeView & { failure?: FormFailure }) {
  const { t } = useTranslation("account");
  const holds = (side: MergeView["own"]) => [
    { key: "email", label: t("email"), value: side.email },
    { key: "applications", label: t("merge.applications"), value: side.references.join(", ") || t("merge.noneOfThem") },
    { key: "files", label: t("merge.files"), value: side.files },
  ];
  const both = (
    <>
      <h2 className="type-h3">{t("merge.thisAccount")}</h2>
      <SummaryList rows={holds(own)} />
      <h2 className="type-h3">{t("merge.otherAccount")}</h2>
      <SummaryList rows={holds(other)} />
    </>
  );
  return (
    <>
      {hindrances.length > 0 ? (
        <>
          <h1 className="type-h1">{t("merge.hindered")}</h1>
          <Note tone="attention" className="mt-5">
            <ul className="space-y-2">
              {hindrances.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Note>
          <div className="mt-7 space-y-5">{both}</div>
        </>
      ) : (
        <AccountForm
          id="merge"
          title={t("merge.preview")}
          lead={t("merge.previewLead")}
          note={<Note tone="quiet">{t("merge.until", { time: until })}</Note>}
          failure={failure}
          submit={t("merge.merge")}
        >
          <input type="hidden" name="what" value="merge" />
          {both}
          <p>{t("merge.whatMoves")}</p>
          <p>{t("merge.whatEnds")}</p>
          <RadioGroup
            name="keep"
            label={t("merge.keep")}
            value={typedText(failure?.values, "keep")}
            error={failure?.errors.keep}
            options={[
              { value: "own", label: own.email },
              { value: "other", label: other.email },
            ]}
          />
        </AccountForm>
      )}
      <form method="post" className="mt-5">
        <Button look="quiet" width="hug" name="what" value="drop">
          {t("merge.drop")}
        </Button>
      </form>
    </>
  );
}
