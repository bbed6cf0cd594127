import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";

type AccountFormProps = {
  id: string;
  title: string;
  lead?: string;
  /** Something to know before the form, already drawn. */
  note?: ReactNode;
  failure?: FormFailure;
  submit: string;
  children?: ReactNode;
};

/** One page, one form, one button. Sent as a document: whoever is signed in afterwards gets a fresh page. */
export function AccountForm({ id, title, lead, note, failure, submit, children }: AccountFormProps) {
  const { t } = useTranslation("ui");
  const [pending, setPending] = useState(false);
  useEffect(() => {
    // Back from the next page, the browser shows this one as it was left.
    const arrive = () => setPending(false);
    window.addEventListener("pageshow", arrive);
    return () => window.removeEventListener("pageshow", arrive);
  }, []);
  return (
    <form id={id} method="post" noValidate onSubmit={() => setPending(true)}>
      <ErrorSummary errors={summaryOf(failure)} />
      <h1 className="type-h1">{title}</h1>
      {lead ? <p className="mt-3 max-w-prose text-lead text-ink2">{lead}</p> : null}
      {note ? <div className="mt-5">{note}</div> : null}
      {children ? <div className="mt-7 space-y-5">{children}</div> : null}
      <div className="mt-7">
        <Button pending={pending} pendingText={t("pending.sending")}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
