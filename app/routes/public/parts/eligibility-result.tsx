import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { Note, type NoteTone } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { EligibilityVerdict } from "./eligibility-verdict.server";
import { StartForm } from "./start-form";

const TONES: Record<EligibilityVerdict["suits"], NoteTone> = { yes: "success", no: "attention", unknown: "calm" };
const TITLES = { yes: "eligibility.suits", no: "eligibility.doesNot", unknown: "eligibility.unknown" } as const;

/** What the answers mean for this call, condition by condition, and what else would fit. Takes the focus when it comes. */
export function EligibilityResult(props: { result: EligibilityVerdict; code: string; language: Language }) {
  const { result, code, language } = props;
  const { t } = useTranslation("public");
  const box = useRef<HTMLDivElement>(null);
  // Every answer of the server is a new object: the result is announced each time it is asked for.
  useEffect(() => {
    if (result) box.current?.focus();
  }, [result]);
  return (
    <div ref={box} tabIndex={-1} className="mb-9">
      <Note tone={TONES[result.suits]} title={t(TITLES[result.suits])}>
        {result.suits === "yes" ? <p>{t("eligibility.suitsText")}</p> : null}
        {result.suits === "unknown" ? <p>{t("eligibility.unknownText")}</p> : null}
        <ul className="mt-3 grid gap-2">
          {result.items.map(({ condition, label, verdict, reasons }) => (
            <li key={condition}>
              <span className="font-semibold">{label}:</span> {t(`eligibility.${verdict}`)}
              {reasons.map((reason) => (
                <span key={reason} className="block">
                  {reason}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Note>
      {result.suits === "yes" && result.isOpen ? (
        <div className="mt-5">
          <StartForm code={code} language={language} />
        </div>
      ) : null}
      {result.suits === "no" ? <OtherCalls result={result} language={language} /> : null}
    </div>
  );
}

function OtherCalls({ result, language }: { result: EligibilityVerdict; language: Language }) {
  const { t } = useTranslation("public");
  return (
    <section className="mt-7">
      <h2 className="type-h3">{t("eligibility.other")}</h2>
      {result.others.length === 0 ? (
        <p className="mt-2">
          {t("eligibility.noOther")} <TextLink href={paths.programmes(language)}>{t("cohort.otherCalls")}</TextLink>
        </p>
      ) : (
        <ul className="mt-2 border-line border-b">
          {result.others.map((call) => (
            <li key={call.code} className="flex flex-wrap justify-between gap-x-5 border-line border-t py-2">
              <TextLink href={call.href} className="inline-flex min-h-11 items-center font-medium">
                {call.name}
              </TextLink>
              <span className="flex flex-wrap items-center gap-x-4">
                <CohortStateMark standing={call.standing} label={call.state} />
                <span className="text-ink2">{call.date}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
