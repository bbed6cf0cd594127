import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { InterviewsView } from "./interviews-view.server";
import { typedOf } from "./typed-of";

type BookForFormProps = { view: Pick<InterviewsView, "waiting" | "book">; form: FormState };

/** Who has no time yet, and taking one of the shown day for somebody. */
export function BookForForm({ view: { waiting, book }, form }: BookForFormProps) {
  const { t } = useTranslation("staff");
  const text = typedOf(form.values);
  return (
    <div className="grid gap-6 desktop:grid-cols-2">
      <div>
        <p className="font-semibold">{waiting.words}</p>
        <ul className="mt-2 max-h-80 overflow-y-auto">
          {waiting.people.map(({ reference, name, href }) => (
            <li key={reference} className="py-0.5">
              <TextLink href={href}>{name}</TextLink> <span className="tabular text-ink2">{reference}</span>
            </li>
          ))}
        </ul>
      </div>
      {book.length > 0 ? (
        <form method="post" noValidate className="space-y-4">
          <TextField
            name="reference"
            label={t("interviews.bookWhom")}
            hint={t("interviews.bookWhomHint")}
            value={text("reference")}
            size="short"
            error={form.errors.reference}
          />
          <SelectField
            name="slot"
            label={t("interviews.bookWhen")}
            options={book}
            value={text("slot")}
            error={form.errors.slot}
          />
          <Button name="intent" value="book" look="secondary" width="hug">
            {t("interviews.book")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
