import { useTranslation } from "react-i18next";
import { classNames } from "~/ui/class-names";
import { fieldIds } from "~/ui/field-ids";
import { FieldMessages } from "~/ui/field-shell";
import type { RubricView } from "./review-view.server";

type ReviewCriterionProps = {
  number: number;
  criterion: RubricView["criteria"][number];
  /** Words of the levels 0 to 5, as far as the rubric has them. */
  levels: RubricView["levels"];
  error?: string;
  onScore: (score: number) => void;
};

/** One criterion: what to look for, and a button for each level. The buttons are radio buttons, also for the eye of a script. */
export function ReviewCriterion({ number, criterion, levels, error, onScore }: ReviewCriterionProps) {
  const { t } = useTranslation("staff");
  const { key, name, guidance, weightText, score } = criterion;
  const field = `scores.${key}`;
  const ids = fieldIds(field);
  const word = score === null ? null : levels[score];
  return (
    <fieldset
      data-criterion={key}
      className={classNames(
        "min-w-0 border-line border-b border-l-4 px-3 py-2.5 focus-within:border-l-nar focus-within:bg-xezer-tint",
        error ? "border-l-nar" : "border-l-transparent",
      )}
      aria-describedby={guidance ? `${ids.control}-guidance` : undefined}
    >
      <legend className="float-left mb-0.5 flex w-full flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{t("reviews.criterion", { number, name })}</span>
        <span className="text-ink2">
          {word ? <span className="text-xezer">{word} · </span> : null}
          {weightText}
        </span>
      </legend>
      <div className="clear-both">
        {guidance ? (
          <p id={`${ids.control}-guidance`} className="mb-1.5 text-ink2">
            {guidance}
          </p>
        ) : null}
        <FieldMessages name={field} error={error} />
        <div className="grid grid-cols-6 gap-1.5">
          {levels.map((level, value) => (
            <label
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score
              key={value}
              className="relative flex min-h-11 cursor-pointer items-center justify-center rounded-control border border-edge bg-surface font-semibold hover:border-xezer hover:bg-xezer-tint has-checked:border-xezer has-checked:bg-xezer has-checked:text-on-xezer has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 has-focus-visible:ring-2 has-focus-visible:ring-focus-halo desktop:min-h-8.5"
            >
              <input
                type="radio"
                id={value === 0 ? ids.control : `${ids.control}-${value + 1}`}
                name={field}
                value={value}
                defaultChecked={score === value}
                onChange={() => onScore(value)}
                aria-describedby={error ? ids.error : undefined}
                className="absolute inset-0 cursor-pointer appearance-none opacity-0"
              />
              <span>{value}</span>
              {level ? <span className="sr-only"> – {level}</span> : null}
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
