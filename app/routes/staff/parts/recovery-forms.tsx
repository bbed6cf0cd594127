import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import type { RecoveryView } from "./recovery-view.server";
import { Section } from "./section";

type FormProps = { view: Pick<RecoveryView, "words" | "most" | "canApprove">; failure?: FormFailure };

/** What went wrong with one of the forms of the page. */
const failureOf = (failure: FormFailure | undefined, form: string) =>
  failure?.values.of === form ? failure : undefined;

/** The document in the hand of whoever checks: its number is compared, and neither shown nor kept. */
export function RecoveryCheckForm({ view: { words, canApprove }, failure }: FormProps) {
  const own = failureOf(failure, "approve");
  if (!canApprove) return null;
  return (
    <Section label={words.check}>
      <form method="post" noValidate className="max-w-form space-y-5" autoComplete="off">
        <ErrorSummary errors={summaryOf(own)} />
        <p className="max-w-prose">{words.checkLead}</p>
        <TextField
          name="document"
          label={words.documentLabel}
          hint={words.documentHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="short"
          error={own?.errors.document}
        />
        <Button name="intent" value="approve">
          {words.approve}
        </Button>
      </form>
    </Section>
  );
}

/** The second person confirms. */
export function RecoverySecondForm({ view: { words }, failure }: FormProps) {
  return (
    <Section label={words.second}>
      <form method="post" className="max-w-form space-y-5">
        <ErrorSummary errors={summaryOf(failureOf(failure, "second"))} />
        <p className="max-w-prose">{words.secondLead}</p>
        <Button name="intent" value="second">
          {words.confirm}
        </Button>
      </form>
    </Section>
  );
}

/** Refuses, with the reason that is sent to the new address. */
export function RecoveryRefusal({
  view: { words, most },
  values,
  failure,
}: FormProps & { values: Record<string, string | string[]> }) {
  const own = failureOf(failure, "refuse");
  return (
    <Section label={words.refuse}>
      <form method="post" id="recovery" noValidate className="max-w-form space-y-5">
        <ErrorSummary errors={summaryOf(own)} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typeof values.reason === "string" ? values.reason : ""}
          limit={most}
          rows={3}
          error={own?.errors.reason}
        />
        <Button look="secondary" name="intent" value="refuse">
          {words.refuseSend}
        </Button>
      </form>
    </Section>
  );
}
