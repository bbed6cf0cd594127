import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import { typedText } from "~/web/typed-form";
import type { periodView } from "./period-view.server";

type PeriodFormsProps = { view: Awaited<ReturnType<typeof periodView>>; failure?: FormFailure };

/** A new period in two steps, both without a script: what it would mean, then why, and set. */
export function PeriodForms({ view, failure }: PeriodFormsProps) {
  const { values, errors, preview, words } = view;
  const value = (part: string) => values[`from.${part}`] ?? "";
  return (
    <section aria-labelledby="change" className="mt-8">
      <h2 id="change" className="type-h2 mb-3">
        {words.changeTitle}
      </h2>
      <form method="get" noValidate className="space-y-5">
        <TextField
          name="count"
          label={view.countLabel}
          hint={view.bounds}
          inputMode="numeric"
          autoComplete="off"
          className="max-w-72"
          value={values.count}
          error={failure?.errors.count ?? errors.count}
        />
        <DateField
          name="from"
          label={words.from}
          value={{ day: value("day"), month: value("month"), year: value("year") }}
          error={failure?.errors.from ?? errors.from}
        />
        <Button look={preview ? "secondary" : undefined}>{words.preview}</Button>
      </form>
      {preview ? (
        <form method="post" noValidate className="mt-8 space-y-5">
          <h3 className="type-h3">{words.previewTitle}</h3>
          <SummaryList rows={preview.rows} />
          {preview.sooner ? <Note tone="attention">{preview.sooner}</Note> : null}
          {Object.entries(values).map(([name, typed]) => (
            <input key={name} type="hidden" name={name} value={typed} />
          ))}
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            limit={500}
            value={failure ? typedText(failure.values, "reason") : ""}
            error={failure?.errors.reason}
          />
          <Button>{words.save}</Button>
        </form>
      ) : null}
    </section>
  );
}
