import { useTranslation } from "react-i18next";
import { classNames } from "~/ui/class-names";

const STEPS = [1, 2, 3, 4] as const;

/** How far each stair begins below the highest one, where the steps stand side by side. */
const DROP = ["desktop:mt-[8.25rem]", "desktop:mt-[5.5rem]", "desktop:mt-[2.75rem]", "desktop:mt-0"];

/** From application to certificate: four stairs up, the last one in pomegranate. */
export function FourSteps() {
  const { t } = useTranslation("public");
  return (
    <section id="steps" aria-labelledby="steps-title" className="mt-12 bg-sunken py-12 desktop:mt-20 desktop:py-16">
      <div className="page grid gap-7 desktop:grid-cols-[1fr_2fr]">
        <div>
          <h2 id="steps-title" className="type-h2 desktop:text-[2.25rem]">
            {t("home.stepsTitle")}
          </h2>
          <p className="mt-2 max-w-prose text-ink2 desktop:mt-4">{t("home.stepsLead")}</p>
        </div>
        <ol className="grid gap-5 tablet:grid-cols-2 desktop:grid-cols-4 desktop:gap-0">
          {STEPS.map((step, place) => (
            <li
              key={step}
              className={classNames(
                "relative border-t-6 pt-4 desktop:pr-5",
                step === 4 ? "border-nar" : "border-xezer",
                place > 0 &&
                  "desktop:before:absolute desktop:before:-top-1.5 desktop:before:left-0 desktop:before:h-12.5 desktop:before:w-1.5 desktop:before:bg-xezer desktop:before:content-[''] desktop:pl-5",
                DROP[place],
              )}
              data-print="exact"
            >
              <h3 className="type-h3 desktop:text-[1.25rem]">{t(`home.step.${step}.title`)}</h3>
              <p className="mt-1 text-[1rem] text-ink2">{t(`home.step.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
