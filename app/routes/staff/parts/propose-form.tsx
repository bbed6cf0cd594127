import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Note } from "~/ui/note";
import { SelectField } from "~/ui/select-field";
import type { ProposeRefused } from "./act-on-ranking.server";
import type { RankingView } from "./ranking-view.server";

/** Makes a decision packet of what the line gives, or says what stands in the way. */
export function ProposeForm({ view, refused }: { view: RankingView; refused: ProposeRefused | null }) {
  const { t } = useTranslation("staff");
  const { formData } = useNavigation();
  const { proposal, asked, here } = view;
  if (!proposal.mayRun) return <p className="text-ink2">{t("ranking.readOnly")}</p>;
  if (proposal.blockers.length > 0) {
    return (
      <Note tone="attention" title={t("ranking.cannot")}>
        <ul>
          {proposal.blockers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Note>
    );
  }
  const reasons = [
    { name: "reasonBelow" as const, asks: proposal.below },
    { name: "reasonOthers" as const, asks: proposal.others },
  ];
  return (
    <Form method="post" action={here} id="propose-form" data-keeps-typed="" noValidate className="max-w-form space-y-4">
      <input type="hidden" name="by" value={asked.by} />
      <input type="hidden" name="line" value={asked.line} />
      <input type="hidden" name="others" value={asked.others} />
      <input type="hidden" name="seen" value={proposal.seen} />
      {reasons.map(({ name, asks }) =>
        asks ? (
          <SelectField
            key={name}
            name={name}
            label={t(`ranking.${name}`)}
            emptyLabel={t("ranking.chooseReason")}
            options={proposal.reasons}
            value={refused?.typed[name] ?? asks.preset}
            error={refused?.errors[name]}
          />
        ) : null,
      )}
      <Button
        name="intent"
        value="propose"
        width="hug"
        pending={formData?.get("intent") === "propose"}
        pendingText={t("ranking.proposePending")}
      >
        {t("ranking.propose")}
      </Button>
      <p className="text-ink2">{t("ranking.proposeHint")}</p>
    </Form>
  );
}
