import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import type { PrivacyRequestView } from "./privacy-request-view.server";
import { Section } from "./section";

type FormProps = {
  view: Pick<PrivacyRequestView, "words" | "most">;
  values: Record<string, string | string[]>;
  failure?: FormFailure;
};

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** Granting or refusing, with the words the person reads. */
export function PrivacyAnswerForm({ view: { words, most }, values, failure }: FormProps) {
  return (
    <Section label={words.decide}>
      <form method="post" id="privacy-answer" noValidate className="max-w-form space-y-5">
        <ErrorSummary errors={summaryOf(failure)} />
        <RadioGroup
          name="verdict"
          label={words.verdict}
          value={text(values.verdict)}
          error={failure?.errors.verdict}
          options={[
            { value: "granted", label: words.grant },
            { value: "refused", label: words.refuse },
          ]}
        />
        <TextArea
          name="answer"
          label={words.answer}
          value={text(values.answer)}
          limit={most}
          rows={5}
          error={failure?.errors.answer}
        />
        <Button name="intent" value="answer">
          {words.send}
        </Button>
      </form>
    </Section>
  );
}

/** The second person: confirms an erasure, or sends it back with a reason. */
export function PrivacySecondForm({ view: { words, most }, values, failure }: FormProps) {
  return (
    <Section label={words.second}>
      <div className="max-w-form space-y-5">
        <ErrorSummary errors={summaryOf(failure)} />
        <p className="max-w-prose">{words.secondLead}</p>
        <form method="post">
          <Button look="destroy" name="intent" value="confirm">
            {words.confirm}
          </Button>
        </form>
        <form method="post" id="privacy-answer" noValidate className="space-y-4">
          <TextArea
            name="reason"
            label={words.reason}
            value={text(values.reason)}
            limit={most}
            rows={3}
            error={failure?.errors.reason}
          />
          <Button look="secondary" name="intent" value="sendBack">
            {words.sendBack}
          </Button>
        </form>
      </div>
    </Section>
  );
}
