import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { SelectField } from "~/ui/select-field";
import { LineField } from "./line-field";
import { RankingPicture } from "./ranking-picture";
import type { RankingView } from "./ranking-view.server";

/**
 * The cut-off line: where it stands, the picture, and what it would give. Nothing is changed by moving it. Once everybody
 * has been decided on, the picture alone.
 */
export function WhatIf({ view }: { view: RankingView }) {
  const { t } = useTranslation("staff");
  const { asked } = view;
  if (view.settled) return <RankingPicture strip={view.strip} passMark={view.passMark} />;
  const hint = asked.shortlisting
    ? t("ranking.lineShortHint", { lowest: asked.lowest })
    : t("ranking.lineHint", { fills: asked.fills });
  return (
    <div className="grid gap-x-12 gap-y-5 wide:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-5">
        <RankingPicture strip={view.strip} passMark={view.passMark} />
        <Form
          method="get"
          action={view.plainHref}
          preventScrollReset
          className="grid max-w-220 items-start gap-x-6 gap-y-4 tablet:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        >
          <div className="space-y-4">
            <SelectField key={asked.by} name="by" label={t("ranking.by")} options={asked.choices} value={asked.by} />
            {asked.shortlisting ? (
              <SelectField
                key={asked.others}
                name="others"
                label={t("ranking.others")}
                options={[
                  { value: "leave", label: t("ranking.othersLeave") },
                  { value: "refuse", label: t("ranking.othersRefuse") },
                ]}
                value={asked.others}
              />
            ) : null}
          </div>
          <LineField line={asked.line} lowest={asked.lowest} hint={hint} />
          <Button look="secondary" width="hug" className="tablet:mt-7">
            {t("ranking.show")}
          </Button>
        </Form>
      </div>
      <Tally view={view} />
    </div>
  );
}

function Tally({ view: { tally } }: { view: RankingView }) {
  const { t } = useTranslation("staff");
  return (
    <div role="status">
      <h3 className="mb-1 font-semibold text-ink2">{t("ranking.asNow")}</h3>
      <dl className="border-line border-t">
        {tally.map(({ key, label, value, note, part }) => (
          <div key={key} className="flex justify-between gap-4 border-line border-b py-1.5">
            <dt className={classNames(part && "pl-4 text-ink2")}>
              {label}
              {note ? <span className="block text-ink2">{note}</span> : null}
            </dt>
            <dd className={classNames("tabular", !part && "font-semibold")}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
