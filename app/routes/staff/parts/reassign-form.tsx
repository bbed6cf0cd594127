import { useTranslation } from "react-i18next";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import type { RefusedReviewers } from "./act-on-reviewers.server";
import { ActionForm } from "./action-form";
import type { ReviewersView } from "./reviewers-view.server";

/** Gives one open review of a reviewer to somebody else, with a reason. */
export function ReassignForm({ view, refused }: { view: ReviewersView; refused: RefusedReviewers | null }) {
  const { t } = useTranslation("staff");
  const mine = refused?.form === "reassign" ? refused : null;
  const { reassign, listed, here } = view;
  if (!reassign || reassign.reviews.length === 0) return <p className="text-ink2">{t("reviewers.openNone")}</p>;
  const others = listed.filter(({ value }) => value !== reassign.personId);
  return (
    <div className="max-w-form">
      <ActionForm action={here} intent="reassign" look="secondary" text={t("reviewers.reassign")}>
        <SelectField
          name="reassign.reviewId"
          label={t("reviewers.application")}
          options={reassign.reviews}
          value={mine?.typed["reassign.reviewId"]}
        />
        <SelectField
          name="reassign.to"
          label={t("reviewers.givenTo")}
          options={[
            { value: "anyone", label: t("reviewers.toAnyone") },
            ...others,
            { value: "nobody", label: t("reviewers.toNobody") },
          ]}
          value={mine?.typed["reassign.to"]}
          error={mine?.errors["reassign.to"]}
        />
        <TextArea
          name="reassign.reason"
          label={t("reviewers.reason")}
          rows={3}
          limit={500}
          value={mine?.typed["reassign.reason"]}
          error={mine?.errors["reassign.reason"]}
        />
      </ActionForm>
    </div>
  );
}
