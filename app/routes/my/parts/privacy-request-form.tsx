import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";

type PrivacyRequestFormProps = {
  page: {
    title: string;
    erase: boolean;
    most: number;
    back: { href: string; text: string };
    words: Record<
      | "lead"
      | "kept"
      | "kind"
      | "correct"
      | "correctHint"
      | "object"
      | "objectHint"
      | "text"
      | "sure"
      | "submit"
      | "keep",
      string
    >;
  };
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  summary: SummaryError[];
};

/** One form for the two ways to ask, and its own for having everything erased. */
export function PrivacyRequestForm({ page, values, errors, summary }: PrivacyRequestFormProps) {
  const { title, erase, most, back, words } = page;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <div className="max-w-form">
      <BackLink {...back} />
      <form method="post" id="privacy-request" noValidate>
        <ErrorSummary errors={summary} />
        <h1 className="type-h1 mt-2 mb-4">{title}</h1>
        <p className="mb-5 max-w-prose">{words.lead}</p>
        {erase ? (
          <>
            <input type="hidden" name="kind" value="erase" />
            <Note tone="attention" className="mb-7">
              {words.kept}
            </Note>
          </>
        ) : (
          <RadioGroup
            name="kind"
            label={words.kind}
            value={text("kind")}
            error={errors.kind}
            options={[
              { value: "correct", label: words.correct, hint: words.correctHint },
              { value: "object", label: words.object, hint: words.objectHint },
            ]}
          />
        )}
        <TextArea
          name="text"
          label={words.text}
          value={text("text")}
          limit={most}
          rows={6}
          optional={erase}
          error={errors.text}
          className="mt-7"
        />
        {erase ? (
          <div className="mt-7">
            <Checkbox name="sure" value="yes" label={words.sure} checked={text("sure") === "yes"} error={errors.sure} />
          </div>
        ) : null}
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button look={erase ? "destroy" : "primary"}>{words.submit}</Button>
          <TextLink href={back.href} className="inline-flex min-h-11 items-center">
            {words.keep}
          </TextLink>
        </div>
      </form>
    </div>
  );
}
