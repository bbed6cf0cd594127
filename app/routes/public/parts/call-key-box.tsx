import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Icon } from "~/ui/icon";
import { Su } from "~/ui/pattern/su";
import { SummaryList } from "~/ui/summary-list";
import { TextLink } from "~/ui/text-link";
import type { CallKeyFacts } from "./call-key-facts.server";
import { StartForm } from "./start-form";
import { TellMeForm } from "./tell-me-form";

/** The box beside a call: how it stands, its key facts, and the way in (on phones: StartBar). */
export function CallKeyBox({ box, code, language }: { box: CallKeyFacts; code: string; language: Language }) {
  const { t } = useTranslation("public");
  return (
    <>
      <section aria-label={t("cohort.keyFacts")} className="border border-line bg-surface">
        <Su cell={3} className="bg-xezer-deep text-zeferan" />
        <div className="p-5 desktop:p-7">
          <CohortStateMark standing={box.standing} label={box.state} />
          {box.headline ? <p className="type-h1 mt-3 text-xezer desktop:text-[2.5rem]">{box.headline}</p> : null}
          <p className="mt-1 mb-4 text-[1rem] text-ink2">{box.date}</p>
          <SummaryList rows={box.rows} look="ends" />
          {box.standing === "open" ? (
            <div className="mt-5">
              <div className="mb-3 hidden desktop:block">
                <StartForm code={code} language={language} />
              </div>
              <p className="text-small text-ink2">{t("cohort.startHint")}</p>
            </div>
          ) : null}
          {box.standing === "announced" ? (
            <div className="mt-5">
              <TellMeForm code={code} language={language} />
            </div>
          ) : null}
          {box.standing === "other" ? (
            <p className="mt-4">
              <TextLink href={paths.programmes(language)}>{t("cohort.otherCalls")}</TextLink>
            </p>
          ) : null}
        </div>
      </section>
      {box.calendar ? (
        <p className="mt-3 print:hidden">
          <a href={box.calendar} className="link inline-flex min-h-11 items-center gap-2">
            <Icon of={CalendarPlus} size={20} />
            {t("cohort.calendarFile")}
          </a>
        </p>
      ) : null}
    </>
  );
}
